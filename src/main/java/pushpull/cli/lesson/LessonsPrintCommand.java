package pushpull.cli.lesson;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pushpull.cli.option.OverwriteGuard;
import pushpull.cli.option.UsageException;
import pushpull.file.Results;
import pushpull.lesson.Lesson;
import pushpull.lesson.Lessons;
import pushpull.lesson.sheet.LessonSheet;
import pushpull.lesson.sheet.StepFilm;

/// `pushpull lessons print`: writes a lesson as a page for paper, or one of its steps as an animation.
@Command(
        name = "print",
        mixinStandardHelpOptions = true,
        description = "Write a lesson as a page of HTML that prints well: pictures of its steps, questions without"
                + " answers, and the answers on a last page. With --step, write that step as an animated GIF.")
final class LessonsPrintCommand implements Runnable {
    @Parameters(paramLabel = "NAME", description = "A lesson by name, number or file.")
    private String name = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The file (default: the name of the lesson, .html or .gif).")
    private @Nullable Path out;

    @Option(names = "--step", paramLabel = "N", description = "The step to write as an animation, from 1.")
    private @Nullable Integer step;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Other runs of the same lesson, from 0 (default: ${DEFAULT-VALUE}, as it is written).")
    private long seed;

    @Spec
    private CommandSpec spec;

    LessonsPrintCommand() {
        spec = CommandSpec.create();
    }

    @Override
    public void run() {
        UsageException.unless(seed >= 0, "--seed takes a number from 0.");
        Lesson lesson = Lessons.open(name);
        int steps = lesson.steps().size();
        UsageException.unless(
                step == null || step >= 1 && step <= steps, "--step takes a number from 1 to " + steps + ".");
        Path file = out == null ? Path.of(lesson.name() + (step == null ? ".html" : "-" + step + ".gif")) : out;
        new OverwriteGuard().reads(name).writes(file);
        if (step == null) {
            String page = LessonSheet.of(lesson, seed);
            Results.write(file, page);
        } else {
            StepFilm.write(lesson, step, seed, file);
        }
        spec.commandLine().getOut().println("Written to " + file);
        spec.commandLine().getOut().flush();
    }
}
