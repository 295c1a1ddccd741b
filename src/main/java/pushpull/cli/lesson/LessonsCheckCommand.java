package pushpull.cli.lesson;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pushpull.lesson.Lesson;
import pushpull.lesson.LessonException;
import pushpull.lesson.Lessons;
import pushpull.lesson.run.LessonRefusals;
import pushpull.settings.PlainText;

/// `pushpull lessons check`: says line by line what is wrong with lessons, without running them.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Say line by line what is wrong with a lesson of one's own, without running it.")
final class LessonsCheckCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Lessons, each a Markdown file.")
    private List<Path> files = List.of();

    @Spec
    private CommandSpec spec;

    LessonsCheckCommand() {
        spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        int status = 0;
        for (Path file : files) {
            try {
                Lesson lesson = Lessons.read(file);
                LessonRefusals.check(lesson, String.valueOf(file.getFileName()));
                out.print(PlainText.of(
                        "%s: nothing wrong; steps: %d, questions: %d.%n",
                        file, lesson.steps().size(), lesson.questions()));
            } catch (LessonException refused) {
                out.println(refused.getMessage());
                status = 1;
            }
        }
        out.flush();
        return status;
    }
}
