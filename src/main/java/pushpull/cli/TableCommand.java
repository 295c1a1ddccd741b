package pushpull.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pushpull.cli.option.DataOptions;
import pushpull.data.Csv;
import pushpull.data.Points;
import pushpull.random.Streams;

/// `pushpull table`: how a table is read, and what can be done with it.
@Command(
        name = "table",
        mixinStandardHelpOptions = true,
        description = "Show how a table of your own is read, and what you can do with it.")
final class TableCommand implements Callable<Integer> {
    private static final int SHOWN = 8;

    @Parameters(paramLabel = "POINTS.csv", description = "A table as text, one point per row.")
    private String file = "";

    @Mixin
    private DataOptions options = new DataOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// Whether an argument is a table rather than a command.
    static boolean isTable(String argument) {
        return argument.toLowerCase(Locale.ROOT).matches(".+\\.(csv|tsv|tab|txt)");
    }

    @Override
    public Integer call() {
        Csv csv = options.csv(file, null);
        Points points = csv.points(new Streams(1));
        PrintWriter out = spec.commandLine().getOut();
        out.println(points.size() + " points with " + points.dimensions() + " coordinates: "
                + listed(points.columns().featureNames()));
        out.println(
                points.classes() == 0 ? "no labels" : points.classes() + " classes: " + listed(points.classNames()));
        points.columns().remarks().forEach(out::println);
        String more = options.text();
        String supervision = points.classes() == 0 ? " --set supervision=AugmentedViews" : "";
        String quoted = file.matches("[\\w./-]+") ? file : "\"" + file + "\"";
        out.println(
                "To train an encoder on it:       pushpull train " + quoted + more + supervision + " --out results");
        out.println("To keep the encoder:             pushpull train " + quoted + more + supervision
                + " --save-encoder encoder.json, then pushpull embed encoder.json NEW.csv");
        out.println("To measure it as embeddings:     pushpull evaluate " + quoted + more + supervision);
        out.println("To look at it in the window:     pushpull window " + quoted);
        out.flush();
        return 0;
    }

    private static String listed(List<String> names) {
        String listed = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
        return names.size() > SHOWN ? listed + ", …" : listed;
    }
}
