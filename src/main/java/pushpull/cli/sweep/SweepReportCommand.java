package pushpull.cli.sweep;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `pushpull sweep report`: which setting is better, as far as the runs of a sweep say.
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Say which settings of a sweep are better, and which cannot be told apart; write the verdict as"
                + " text, table and picture.")
final class SweepReportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder of a sweep.")
    private Path folder = Path.of("");

    @Mixin
    private VerdictOptions options = new VerdictOptions();

    @Option(
            names = "--measure",
            paramLabel = "NAME",
            description = "The measure that is judged, and others to set beside it (default: the first that was"
                    + " measured, and all others).")
    private List<String> measures = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "OUT",
            description =
                    "Folder for verdict.txt, verdict.csv, importance.csv, verdict.png and verdict.svg (default: none"
                            + " are written).")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter output = spec.commandLine().getOut();
        SweepVerdict verdict = SweepVerdict.of(folder, measures, options);
        verdict.print(output);
        if (out != null) {
            verdict.write(out, options.theme());
            output.println("Written to " + out);
        }
        output.flush();
        return 0;
    }
}
