package pushpull.cli.lesson;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pushpull.cli.option.Progress;
import pushpull.cli.option.UsageException;
import pushpull.lesson.Lesson;
import pushpull.lesson.Lessons;
import pushpull.lesson.proof.LessonProof;
import pushpull.lesson.proof.ProvenClaim;
import pushpull.tensor.WorkerPool;

/// `pushpull lessons prove`: checks every claim of lessons on several seeds.
@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        description = "Check every claim of the lessons on several seeds. The exit status is 1 if one does not hold.")
final class LessonsProveCommand implements Callable<Integer> {
    private static final int MOST = 1000;

    @Parameters(
            arity = "0..*",
            paramLabel = "NAME",
            description = "Lessons by name, number or file (default: all that ship with the program).")
    private @Nullable List<String> names;

    @Option(names = "--seeds", paramLabel = "N", description = "On how many seeds (default: ${DEFAULT-VALUE}).")
    private int seeds = 10;

    @Option(
            names = "--broken",
            description = "Also run every claim with the settings that break it, and see that it fails.")
    private boolean broken;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many runs at a time (default: as many as there are cores).")
    private @Nullable Integer threads;

    @Spec
    private CommandSpec spec;

    LessonsProveCommand() {
        spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        UsageException.unless(seeds >= 1 && seeds <= MOST, "--seeds takes a number from 1 to " + MOST + ".");
        int used = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        UsageException.unless(used >= 1, "--threads takes a number from 1.");
        List<Lesson> lessons = new ArrayList<>();
        (names == null || names.isEmpty() ? Lessons.names() : names).forEach(name -> lessons.add(Lessons.open(name)));
        PrintWriter out = spec.commandLine().getOut();
        List<ProvenClaim> claims = proven(lessons, used);
        new ProofTable(claims).print(out);
        out.flush();
        return claims.stream().allMatch(ProvenClaim::isSound) ? 0 : 1;
    }

    private List<ProvenClaim> proven(List<Lesson> lessons, int used) {
        Progress progress = new Progress(spec.commandLine().getErr(), System.console() != null);
        AtomicInteger passed = new AtomicInteger();
        double all = Math.max(1, lessons.size() * seeds);
        try (WorkerPool workers = new WorkerPool(used)) {
            return new LessonProof(seeds, broken ? seeds : 0).of(lessons, workers, () -> {
                synchronized (progress) {
                    progress.share(passed.incrementAndGet() / all);
                }
            });
        }
    }
}
