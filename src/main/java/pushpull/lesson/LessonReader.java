package pushpull.lesson;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/// Reads a lesson, and finds everything that is wrong with it before anything of it is run.
public final class LessonReader {
    /// The most characters that a lesson may have.
    static final int LARGEST = 1 << 20;

    private static final int MOST_STEPS = 200;
    private static final String INSTRUCTIONS = "pushpull";
    private static final String NOTES = "notes";

    private final String name;
    private final ExperimentSource source;
    private final Problems problems;
    private final LoadedRuns runs = new LoadedRuns();

    private LessonReader(String name, ExperimentSource source) {
        this.name = name;
        this.source = source;
        problems = new Problems(name);
    }

    /// The lesson that a text describes.
    ///
    /// @param name of the file, for messages
    /// @param folder in which the lesson finds its own experiments; empty if it may load those of the gallery only
    /// @throws LessonException with everything that is wrong
    public static Lesson read(String name, String text, String folder) {
        return new LessonReader(name, new ExperimentSource(folder)).read(text);
    }

    private Lesson read(String text) {
        if (text.length() > LARGEST) {
            problems.add(0, "file.large");
            throw problems.exception();
        }
        List<String> lines = text.lines().toList();
        HeadReader head = HeadReader.of(lines, problems);
        String body = "\n".repeat(head.lines()) + String.join("\n", lines.subList(head.lines(), lines.size()));
        List<LessonStep> steps = steps(MarkdownText.blocks(body));
        if (!problems.isEmpty()) {
            throw problems.exception();
        }
        return new Lesson(name.replaceAll("\\.md$", ""), head.head(), steps);
    }

    private List<LessonStep> steps(List<Node> blocks) {
        List<LessonStep> steps = new ArrayList<>();
        int first = 0;
        while (first < blocks.size() && !isStep(blocks.get(first))) {
            problems.add(line(blocks.get(first)), "step.early");
            first++;
        }
        while (first < blocks.size()) {
            int end = first + 1;
            while (end < blocks.size() && !isStep(blocks.get(end))) {
                end++;
            }
            steps.add(step(blocks.get(first), blocks.subList(first + 1, end)));
            first = end;
        }
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            problems.add(0, steps.isEmpty() ? "step.none" : "step.many", MOST_STEPS);
        }
        return steps;
    }

    private static boolean isStep(Node block) {
        return block instanceof Heading heading && heading.getLevel() == 2;
    }

    private LessonStep step(Node heading, List<Node> blocks) {
        List<Node> prose = new ArrayList<>();
        List<Node> explanation = new ArrayList<>();
        boolean instructed = false;
        StringBuilder notes = new StringBuilder();
        InstructionReader reader = new InstructionReader(name, source, runs, problems);
        List<Instruction> instructions = List.of();
        for (Node block : blocks) {
            String kind = block instanceof FencedCodeBlock code ? code.getInfo().strip() : "";
            if (kind.equals(INSTRUCTIONS)) {
                if (instructed) {
                    problems.add(line(block), "step.blocks");
                }
                instructions = reader.read(line(block) + 1, literal(block));
                instructed = true;
            } else if (kind.equals(NOTES)) {
                notes.append(String.join("\n", literal(block)));
            } else {
                (instructed ? explanation : prose).add(block);
            }
        }
        return new LessonStep(
                title(heading),
                line(heading),
                new ProseReader(reader.whenAsked(), problems, 1).blocks(prose),
                instructions,
                new ProseReader(runs.words(), problems, 1).blocks(explanation),
                notes.toString());
    }

    private static List<String> literal(Node block) {
        return block instanceof FencedCodeBlock code ? code.getLiteral().lines().toList() : List.of();
    }

    private String title(Node heading) {
        if (heading.getFirstChild() instanceof Text text && text.getNext() == null) {
            return text.getLiteral();
        }
        problems.add(line(heading), "step.title");
        return "";
    }

    private static int line(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? 0 : spans.getFirst().getLineIndex() + 1;
    }
}
