package pushpull.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pushpull.cli.option.DataOptions;
import pushpull.cli.option.UsageException;
import pushpull.data.Points;
import pushpull.dialect.Dialect;
import pushpull.dialect.DialectFamily;
import pushpull.evaluate.DialectComparison;
import pushpull.evaluate.DialectComparison.Group;
import pushpull.evaluate.DialectComparison.Row;
import pushpull.evaluate.DialectWords;
import pushpull.evaluate.GradientRelation;
import pushpull.experiment.Experiment;
import pushpull.loss.Loss;
import pushpull.settings.Decimal;
import pushpull.settings.PlainText;
import pushpull.settings.ReadableNumber;
import pushpull.settings.Settings;
import pushpull.settings.Texts;
import pushpull.tensor.WorkerPool;

/// `pushpull dialects`: one embedding under the definitions of several libraries.
@Command(
        name = "dialects",
        mixinStandardHelpOptions = true,
        description = {
            "Put your own embeddings to a loss as several libraries and papers define it.",
            "For each: value, formula with what differs from the first between « and », cosine between its gradient and"
                    + " the first's, and how many times as long it is."
        })
final class DialectsCommand implements Callable<Integer> {
    private static final Texts TEXTS = Texts.bundle("dialect");

    @Parameters(
            paramLabel = "POINTS.csv",
            description = "One embedding per row: a header, a column for each coordinate, and a column of labels.")
    private String file = "";

    @Option(names = "--second", paramLabel = "OTHER.csv", description = "The same points in another view.")
    private @Nullable String second;

    @Option(names = "--loss", paramLabel = "NAME", required = true, description = "The loss, such as SupConLoss.")
    private String loss = "";

    @Option(
            names = "--set",
            paramLabel = "KEY=NUMBER",
            description = "What all definitions share, such as temperature=0.1.")
    private Map<String, Double> settings = new LinkedHashMap<>();

    @Mixin
    private DataOptions columns = new DataOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        DialectFamily family = family();
        Map<String, Double> knobs = knobs(family);
        Points points = columns.csv(file, second).read();
        points.columns().remarks().forEach(spec.commandLine().getErr()::println);
        PrintWriter out = spec.commandLine().getOut();
        try (WorkerPool workers = new WorkerPool(1)) {
            print(DialectComparison.of(family, knobs, points.withHeldOut(new boolean[points.size()]), 0, workers), out);
        }
        out.flush();
        return 0;
    }

    private DialectFamily family() {
        Loss asked = Settings.read(
                        Experiment.class, Map.of("loss", loss.contains(".") ? "" : loss, "encoder", "FreePoints"))
                .loss();
        TreeSet<String> known = new TreeSet<>();
        DialectFamily.ALL.forEach(family -> known.addAll(family.losses()));
        return DialectFamily.of(asked.getClass())
                .orElseThrow(() -> new UsageException("Only one definition of " + Settings.nameOf((Record) asked)
                        + " is known. There are several of " + String.join(", ", known) + "."));
    }

    private Map<String, Double> knobs(DialectFamily family) {
        Map<String, Double> knobs = new TreeMap<>(family.knobs());
        settings.forEach((key, value) -> {
            String name = key.startsWith("loss.") ? key.substring("loss.".length()) : key;
            UsageException.unless(
                    knobs.containsKey(name),
                    "--set " + key + " is not shared by these definitions."
                            + (knobs.isEmpty() ? "" : " Shared are " + String.join(", ", knobs.keySet()) + "."));
            knobs.put(name, value);
        });
        knobs.forEach((name, value) -> spec.commandLine().getOut().println(name + " " + Decimal.text(value)));
        return knobs;
    }

    private static void print(DialectComparison comparison, PrintWriter out) {
        for (Group group : comparison.groups()) {
            Dialect first = group.rows().getFirst().dialect();
            out.println();
            out.println(TEXTS.get(group.ofViews() ? "group.views" : "group.labels", DialectWords.source(first)));
            out.print(PlainText.of("  %-12s %10s %10s%n", "value", "cosine", "length"));
            for (Row row : group.rows()) {
                print(row, row.dialect().equals(first), out);
            }
        }
        if (!comparison.refusals().isEmpty()) {
            out.println();
            out.println(TEXTS.get("group.refused"));
            comparison
                    .refusals()
                    .forEach(refusal -> out.println("  " + named(refusal.dialect()) + ": " + refusal.reason()));
        }
    }

    private static void print(Row row, boolean reference, PrintWriter out) {
        GradientRelation gradient = row.gradient();
        out.print(PlainText.of(
                "  %-12s %10s %10s   %s%n",
                DialectWords.value(row.evaluation().value()),
                reference ? "reference" : ReadableNumber.fixed(gradient.cosine(), 3),
                reference ? "" : "× " + DialectWords.factor(gradient.length()),
                named(row.dialect())));
        out.println("      " + DialectWords.marked(row.dialect()));
        if (!reference) {
            out.println("      " + DialectWords.advice(gradient));
        }
    }

    private static String named(Dialect dialect) {
        String origin = DialectWords.origin(dialect);
        return DialectWords.source(dialect) + (origin.isEmpty() ? "" : " (" + origin + ")");
    }
}
