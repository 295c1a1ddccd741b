package pushpull.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pushpull.cli.option.UsageException;
import pushpull.describe.ExplainedPage;
import pushpull.file.Results;

/// `pushpull explain`: what a word means.
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Say what a loss, measure, knob or diagnosis is, with formula, range and paper, and when it"
                + " misleads.")
final class ExplainCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            description = "Such as SupConLoss, MapAtR, loss.temperature, CompleteCollapse or a title of the window.")
    private String name = "";

    @Option(names = "--html", paramLabel = "FILE", description = "Write all pages as one HTML file.")
    private @Nullable Path html;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        UsageException.unless(!name.isEmpty() || html != null, "Say what to explain, or --html FILE for everything.");
        if (html != null) {
            Results.write(html, ExplainedPage.html());
        }
        if (!name.isEmpty()) {
            out.print(ExplainedPage.of(name)
                    .orElseThrow(() -> new UsageException("Nothing is called " + name
                            + ". \"pushpull describe\" lists members and knobs, and --html FILE writes every page."))
                    .text());
        }
        out.flush();
        return 0;
    }
}
