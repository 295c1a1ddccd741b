package pushpull.cli.sweep;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pushpull.sweep.folder.PartMerge;
import pushpull.sweep.folder.SweepFolder;
import pushpull.sweep.plan.SweepRefusal;

/// `pushpull sweep merge`: puts the parts of a sweep together.
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description = "Put the parts of a sweep together, in any order, from one folder or several. Every run must be"
                + " there; one that is there twice must have the same numbers both times.")
final class SweepMergeCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folders with parts of one sweep.")
    private List<Path> folders = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the whole (default: the first DIR).")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec;

    SweepMergeCommand() {
        spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        List<SweepFolder> parts = folders.stream().map(SweepFolder::new).toList();
        SweepFolder whole = out == null ? parts.getFirst() : new SweepFolder(out);
        int twice = PartMerge.into(whole, parts);
        if (twice > 0) {
            spec.commandLine().getErr().println(SweepRefusal.text("merge.twice", twice));
            spec.commandLine().getErr().flush();
        }
        PrintWriter output = spec.commandLine().getOut();
        output.println(SweepRefusal.text("done", whole.open().size(), whole.runs()));
        output.flush();
        return 0;
    }
}
