package pushpull.cli.lesson;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import pushpull.lesson.Lesson;
import pushpull.lesson.Lessons;
import pushpull.settings.PlainText;

/// `pushpull lessons`: lists the lessons, and is the root of what can be done with them.
@Command(
        name = "lessons",
        mixinStandardHelpOptions = true,
        subcommands = {LessonsCheckCommand.class, LessonsProveCommand.class, LessonsPrintCommand.class},
        description = "List the lessons that ship with the program, by chapter.")
public final class LessonsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    LessonsCommand() {
        spec = CommandSpec.create();
    }

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        String chapter = "";
        List<Lesson> lessons = Lessons.names().stream().map(Lessons::open).toList();
        for (String each : lessons.stream()
                .map(lesson -> lesson.head().chapter())
                .distinct()
                .toList()) {
            out.println((chapter.isEmpty() ? "" : "\n") + each);
            chapter = each;
            lessons.stream()
                    .filter(lesson -> lesson.head().chapter().equals(each))
                    .forEach(lesson -> out.print(PlainText.of(
                            "  %-24s %3d min  %s. %s%n",
                            lesson.name(),
                            lesson.head().minutes(),
                            lesson.head().title(),
                            lesson.head().claim())));
        }
        out.flush();
    }
}
