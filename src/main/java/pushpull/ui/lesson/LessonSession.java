package pushpull.ui.lesson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pushpull.concurrent.Job;
import pushpull.lesson.Instruction;
import pushpull.lesson.Lesson;
import pushpull.lesson.LessonStep;
import pushpull.lesson.ProseBlock;
import pushpull.lesson.ProseText;
import pushpull.lesson.Quantity;
import pushpull.lesson.Question;
import pushpull.lesson.ShownLayers;
import pushpull.lesson.reading.Kept;
import pushpull.lesson.run.Altered;
import pushpull.lesson.run.LessonRuns;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.PreparedRun;
import pushpull.timeline.ScriptRunner;

/// A lesson that is being read: carries its steps out and says what the window shows then. Its methods are called on a
/// job's thread, one at a time.
final class LessonSession implements AutoCloseable {
    private final Lesson lesson;
    private final WorkerPool workers = new WorkerPool(1);
    /// What was kept before each step that has been reached.
    private final Map<Integer, Map<String, Kept>> kept = new HashMap<>(Map.of(0, Map.of()));
    /// The runs after everything before [#at]; null if they have to begin anew.
    private @Nullable LessonRuns runs;

    private int at;
    private boolean asked;
    private int pace = Instruction.Pace.USUAL;

    LessonSession(Lesson lesson) {
        this.lesson = lesson;
    }

    /// A step as it opens.
    ///
    /// @param question empty if it asks nothing
    /// @param explanation empty if it asks something
    record Opened(
            int index,
            LessonStep step,
            List<ProseBlock> prose,
            List<ProseText> question,
            List<ProseBlock> explanation,
            LessonMoment moment) {}

    /// What the run says to a question.
    ///
    /// @param right the right answer in words; empty if it is seen on the stage alone
    /// @param value the right answer if it is a number, otherwise NaN
    /// @param revealed sentences of what happened
    record Answered(
            String right,
            double value,
            List<List<ProseText>> revealed,
            List<ProseBlock> explanation,
            LessonMoment moment) {}

    Lesson lesson() {
        return lesson;
    }

    /// Opens a step: the one after the present one, or one that has been open before.
    Opened open(int index, Job.Progress progress) {
        LessonRuns now = before(index, progress);
        runs = null;
        LessonStep step = lesson.steps().get(index);
        kept.put(index, now.kept());
        pace = Instruction.Pace.USUAL;
        long from = carryOut(now, step.preparation(), new ArrayList<>(), progress);
        FilledProse filled = filled(now);
        boolean asks = step.question().isPresent();
        Opened opened = new Opened(
                index,
                step,
                filled.blocks(step.prose()),
                step.question().map(ask -> filled.texts(ask.text())).orElse(List.of()),
                asks ? List.of() : filled.blocks(step.explanation()),
                moment(now, step, step.preparation(), from, progress));
        reached(now, asks ? index : index + 1, asks);
        return opened;
    }

    /// Lets the runs of a step that was opened answer its question.
    Answered answer(int index, Job.Progress progress) {
        if (!asked || at != index || runs == null) {
            open(index, progress);
        }
        LessonRuns now = Objects.requireNonNull(runs, "the step was opened");
        runs = null;
        LessonStep step = lesson.steps().get(index);
        List<List<ProseText>> revealed = new ArrayList<>();
        long from = carryOut(now, step.answer(), revealed, progress);
        Question question = step.question().orElseThrow().question();
        double value = question instanceof Question.Number number
                ? now.readings(Stream.of(number.right())).value(number.right())
                : Double.NaN;
        Answered answered = new Answered(
                right(now, question),
                value,
                revealed,
                filled(now).blocks(step.explanation()),
                moment(now, step, step.instructions(), from, progress));
        reached(now, index + 1, false);
        return answered;
    }

    private void reached(LessonRuns now, int step, boolean waits) {
        runs = now;
        at = step;
        asked = waits;
    }

    /// The runs as they are before a step: gone on with, or begun anew where they are loaded.
    private LessonRuns before(int index, Job.Progress progress) {
        LessonRuns now = runs;
        int first = at;
        if (now == null || index < at || index == at && asked) {
            first = lesson.beginning(index);
            now = new LessonRuns(workers, Altered.NOTHING, kept.getOrDefault(first, Map.of()));
        } else if (asked) {
            carryOut(now, lesson.steps().get(at).answer(), new ArrayList<>(), progress);
            first = at + 1;
        }
        for (int i = first; i < index; i++) {
            kept.put(i, now.kept());
            carryOut(now, lesson.steps().get(i).instructions(), new ArrayList<>(), progress);
        }
        return now;
    }

    /// Carries instructions out, and fills what they reveal at the moment when they do.
    ///
    /// @return the step of the runs before the last of their ways
    private long carryOut(
            LessonRuns now, List<Instruction> instructions, List<List<ProseText>> revealed, Job.Progress progress) {
        long from = now.step();
        for (Instruction instruction : instructions) {
            progress.reached(0);
            if (instruction instanceof Instruction.Run) {
                from = now.step();
            }
            now.carryOut(instruction);
            switch (instruction) {
                case Instruction.Reveal reveal -> revealed.add(filled(now).texts(reveal.text()));
                case Instruction.Pace said -> pace = said.rate();
                default -> {}
            }
        }
        return Math.min(from, now.step());
    }

    private LessonMoment moment(
            LessonRuns now, LessonStep step, List<Instruction> done, long from, Job.Progress progress) {
        ShownLayers layers = new ShownLayers();
        lesson.steps().subList(0, lesson.steps().indexOf(step)).stream()
                .flatMap(before -> before.instructions().stream())
                .forEach(layers::follow);
        done.forEach(layers::follow);
        List<PreparedRun> prepared = new ArrayList<>();
        for (ScriptRunner runner : now.runners()) {
            prepared.add(PreparedRun.of(runner.done(), runner.step(), workers, progress));
        }
        String title = lesson.head().title();
        return new LessonMoment(title, now.names(), prepared, from, now.step(), now.point(), layers.now(), pace);
    }

    private static FilledProse filled(LessonRuns now) {
        return new FilledProse(quantity -> text(now, quantity));
    }

    private static String text(LessonRuns now, Quantity quantity) {
        return now.readings(Stream.of(quantity)).text(quantity);
    }

    private static String right(LessonRuns now, Question question) {
        return switch (question) {
            case Question.Choices choices -> choices.answers().get(choices.right());
            case Question.Number number -> text(now, number.right());
            case Question.Ghost _ -> "";
        };
    }

    @Override
    public void close() {
        workers.close();
    }
}
