package pushpull.cli.sweep;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pushpull.sweep.folder.Scheduler;
import pushpull.sweep.folder.SweepFolder;
import pushpull.sweep.plan.SweepRefusal;

/// `pushpull sweep submit`: writes the file with which a cluster runs a sweep.
@Command(
        name = "submit",
        mixinStandardHelpOptions = true,
        description = "Write the job file with which a cluster runs a sweep in parts, each of which goes on where it"
                + " ended if it is lost. The folder is made by \"pushpull sweep BASE … --prepare --out DIR\".")
final class SweepSubmitCommand implements Callable<Integer> {
    private static final int USUAL = 16;

    @Parameters(paramLabel = "DIR", description = "The folder of a sweep, where every machine sees it.")
    private Path folder = Path.of("");

    @Option(
            names = "--to",
            required = true,
            paramLabel = "WHERE",
            description = "slurm (an array), kubernetes (an indexed Job), or parallel (GNU parallel).")
    private Scheduler scheduler = Scheduler.SLURM;

    @Option(
            names = "--parts",
            paramLabel = "N",
            description = "How many parts (default: 16, or as many as there are runs).")
    private @Nullable Integer parts;

    @Option(names = "--threads", paramLabel = "T", description = "Runs side by side in each part (default: 1).")
    private int threads = 1;

    @Option(
            names = "--program",
            paramLabel = "FILE",
            description = "How PushPull is called on those machines (default: pushpull).")
    private String program = "pushpull";

    @Option(names = "--image", paramLabel = "NAME", description = "The container that has it (default: pushpull).")
    private String image = "pushpull";

    @Option(
            names = "--claim",
            paramLabel = "NAME",
            description = "The volume claim of the results (default: pushpull-sweep).")
    private String claim = "pushpull-sweep";

    @Spec
    private CommandSpec spec;

    SweepSubmitCommand() {
        spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        SweepFolder sweep = new SweepFolder(folder);
        int runs = sweep.open().size();
        int count = parts == null ? Math.min(USUAL, runs) : parts;
        if (count < 1 || count > runs) {
            throw SweepRefusal.of("parts.range", runs, count);
        } else if (threads < 1 || threads > SweepCommand.MOST) {
            throw SweepRefusal.of("threads.range", SweepCommand.MOST, threads);
        }
        Path file = scheduler.write(sweep, new Scheduler.Job(count, threads, program, image, claim));
        PrintWriter output = spec.commandLine().getOut();
        output.println(SweepRefusal.text("submit." + scheduler, file, folder));
        output.flush();
        return 0;
    }
}
