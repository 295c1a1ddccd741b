package pushpull.lesson;

import java.util.List;
import java.util.stream.Collectors;
import pushpull.settings.ReadableFailure;
import pushpull.settings.Texts;

/// A lesson that is refused: what is wrong, line by line.
public final class LessonException extends RuntimeException implements ReadableFailure {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final String sentence;

    /// Something wrong.
    ///
    /// @param line of the file; 0 if it is of the whole
    /// @param sentence what is wrong and what would be right
    public record Problem(int line, String sentence) {}

    /// @param name of the file
    public LessonException(String name, List<Problem> problems) {
        this(problems, problems.stream().map(problem -> of(name, problem)).collect(Collectors.joining("\n")));
    }

    private LessonException(List<Problem> problems, String sentence) {
        super(sentence);
        this.problems = List.copyOf(problems);
        this.sentence = sentence;
    }

    private static String of(String name, Problem problem) {
        Texts texts = Texts.bundle("lesson");
        return problem.line() > 0
                ? texts.get("problem.line", name, problem.line(), problem.sentence())
                : texts.get("problem.file", name, problem.sentence());
    }

    /// Everything wrong, by line.
    public List<Problem> problems() {
        return problems;
    }

    @Override
    public String spoken() {
        return sentence;
    }
}
