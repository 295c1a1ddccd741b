package pushpull.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pushpull.cli.option.DataOptions;
import pushpull.cli.option.EmbeddingSettings;
import pushpull.cli.option.ListingOptions;
import pushpull.cli.option.MeasureOptions;
import pushpull.cli.option.MeasureReport;
import pushpull.cli.option.OverwriteGuard;
import pushpull.cli.option.ReferenceOptions;
import pushpull.cli.option.UsageException;
import pushpull.data.Points;
import pushpull.evaluate.EmbeddingEvaluation;
import pushpull.evaluate.EmbeddingEvaluation.Detail;
import pushpull.evaluate.ShapeComparison;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.file.DataFiles;
import pushpull.file.EvaluationCsv;
import pushpull.file.Results;
import pushpull.measure.Measures.Measured;
import pushpull.measure.MetricInput;
import pushpull.observe.measure.StandardMetrics;
import pushpull.settings.Decimal;
import pushpull.settings.PlainText;
import pushpull.settings.Settings;
import pushpull.statistics.Geometry;
import pushpull.tensor.Matrix;
import pushpull.tensor.WorkerPool;

/// `pushpull evaluate`: the loss of given embeddings, its gradient, and its forces pair by pair.
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Print the loss of your own embeddings, and how good they are.",
            "All points are one batch. What a loss learns besides (proxies, a scale, a predictor) has its initial"
                    + " values, drawn by the seed."
        })
final class EvaluateCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "POINTS",
            description = "One embedding per row: a table with a header, a column for each coordinate and a column of"
                    + " labels, or NumPy arrays (.npy, .npz).")
    private String file = "";

    @Option(
            names = "--second",
            paramLabel = "OTHER.csv",
            description = "The same points in another view or modality, for losses that compare two.")
    private @Nullable String second;

    @Mixin
    private DataOptions columns = new DataOptions();

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "A setting, such as loss=TripletLoss.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(
            names = "--gradient",
            paramLabel = "OUT.csv",
            description = "Write the gradient of each point (g1 …, and h1 … of the second view).")
    private @Nullable Path gradient;

    @Option(
            names = "--pairs",
            paramLabel = "OUT.csv",
            description = "Write distance, force and d(loss)/d(distance) of every pair.")
    private @Nullable Path pairs;

    @Option(names = "--loss-only", description = "Print only the loss and the counts, without measures.")
    private boolean lossOnly;

    @Mixin
    private MeasureOptions measures = new MeasureOptions();

    @Mixin
    private ReferenceOptions compared = new ReferenceOptions();

    @Mixin
    private ListingOptions listings = new ListingOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        measures.metrics();
        Experiment experiment = experiment();
        OverwriteGuard files =
                new OverwriteGuard().reads(file).reads(second).readsAll(DataFiles.of(Script.of(experiment)));
        compared.check(listings.check(files.writes(gradient).writes(pairs)));
        Points points = points();
        if (compared.isSearch() || isUnlabelled(points)) {
            UsageException.unless(
                    second == null && gradient == null && pairs == null && !lossOnly,
                    compared.isSearch()
                            ? "--reference searches and evaluates no loss: leave out --second, --gradient, --pairs and"
                                    + " --loss-only."
                            : "There is no loss without labels. Name their column (--label COLUMN), or say --set"
                                    + " supervision=AugmentedViews.");
            return withoutLoss(points, experiment);
        }
        try (WorkerPool workers = new WorkerPool(measures.threads())) {
            EmbeddingEvaluation evaluation = EmbeddingEvaluation.of(
                    experiment, points.withHeldOut(new boolean[points.size()]), detail(), workers);
            print(evaluation, points, experiment);
            write(evaluation, points);
            return Double.isFinite(evaluation.value()) ? 0 : 1;
        }
    }

    private Detail detail() {
        return pairs != null ? Detail.PAIRS : gradient != null ? Detail.GRADIENTS : Detail.VALUE;
    }

    /// Whether nothing says which points belong together, so that there is no loss and only measures.
    private boolean isUnlabelled(Points points) {
        return points.classes() == 0 && second == null && !EmbeddingSettings.sayWhatIsSame(settings);
    }

    private int withoutLoss(Points points, Experiment experiment) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (compared.isSearch()) {
            compared.search(points, columns, experiment, measures, new ReferenceOptions.Printed(out, err));
            return 0;
        }
        Matrix embeddings = experiment.encoder().normalize() ? Geometry.unit(points.features()) : points.features();
        Points all = points.withHeldOut(new boolean[points.size()]);
        MeasureReport report = new MeasureReport(
                measures.measure(StandardMetrics.sample(all, embeddings, null, experiment), err), experiment.seed());
        ShapeComparison shape = compared.shape(points, columns, err);
        SequencedMap<String, Number> listed = listings.write(points, experiment, err);
        if (measures.isJson()) {
            SequencedMap<String, Number> numbers = new LinkedHashMap<>(Map.of("points", points.size()));
            add(shape, numbers);
            numbers.putAll(listed);
            out.println(report.json(numbers));
        } else {
            line(out, "points", points.size() + " without labels, so no loss");
            print(shape, out);
            print(listed, out);
            report.print(measures.isChosen(), out);
        }
        out.flush();
        return 0;
    }

    private static void add(@Nullable ShapeComparison shape, SequencedMap<String, Number> numbers) {
        if (shape != null) {
            numbers.put("procrustesDisparity", shape.disparity());
            numbers.put("procrustesOffset", shape.offset());
        }
    }

    private static void print(SequencedMap<String, Number> listed, PrintWriter out) {
        listed.forEach((name, number) ->
                line(out, name, number instanceof Double real ? Decimal.text(real) : number.toString()));
    }

    private static void print(@Nullable ShapeComparison shape, PrintWriter out) {
        if (shape != null) {
            line(out, "procrustes disparity", Decimal.text(shape.disparity()));
            line(out, "procrustes offset", Decimal.text(shape.offset()) + (shape.reflected() ? ", reflected" : ""));
        }
    }

    private Experiment experiment() {
        Map<String, String> first = new LinkedHashMap<>(Map.of("encoder", "FreePoints"));
        if (second != null) {
            first.put("supervision", "PairedViews");
        }
        Experiment experiment = EmbeddingSettings.of(first, settings, file);
        UsageException.unless(
                second == null || experiment.supervision().views() == 2,
                PlainText.of(
                                "%s compares the rows of one table, so --second %s would have no effect. Choose"
                                        + " PairedViews (the default",
                                Settings.nameOf((Record) experiment.supervision()), String.valueOf(second))
                        + " with --second), LabelledViews or AugmentedViews as supervision, or leave --second out.");
        UsageException.unless(
                second == null
                        || settings.keySet().stream().noneMatch(key -> key.startsWith("supervision.augmentation")),
                "The views of --second are taken as given, so --set supervision.augmentation has no effect.");
        UsageException.unless(
                second != null || !experiment.supervision().isOfGivenViews(),
                Settings.nameOf((Record) experiment.supervision())
                        + " needs the other view of each point: add --second OTHER.csv.");
        return experiment;
    }

    private Points points() {
        Points points = columns.csv(file, second).read();
        points.columns().remarks().forEach(spec.commandLine().getErr()::println);
        return points;
    }

    private void print(EmbeddingEvaluation evaluation, Points points, Experiment experiment) {
        PrintWriter out = spec.commandLine().getOut();
        ShapeComparison shape =
                compared.shape(points, columns, spec.commandLine().getErr());
        SequencedMap<String, Number> listed =
                listings.write(points, experiment, spec.commandLine().getErr());
        if (!measures.isJson()) {
            line(out, "loss", Decimal.text(evaluation.value()));
            line(out, "active", Double.isNaN(evaluation.active()) ? "no term" : Decimal.text(evaluation.active()));
            line(out, "points", Integer.toString(points.size()));
            line(out, "classes", Integer.toString(points.classes()));
            line(out, "same pairs", Long.toString(evaluation.positives()));
            line(out, "different pairs", Long.toString(evaluation.negatives()));
            print(shape, out);
            print(listed, out);
            out.flush();
        }
        MeasureReport report = new MeasureReport(measured(evaluation, points, experiment), experiment.seed());
        if (measures.isJson()) {
            SequencedMap<String, Number> numbers = numbers(evaluation, points);
            add(shape, numbers);
            numbers.putAll(listed);
            out.println(report.json(numbers));
        } else {
            report.print(measures.isChosen(), out);
        }
        out.flush();
    }

    private List<Measured> measured(EmbeddingEvaluation evaluation, Points points, Experiment experiment) {
        if (lossOnly) {
            return List.of();
        }
        List<Matrix> views = evaluation.embeddings();
        MetricInput sample =
                StandardMetrics.sample(points, views.getFirst(), views.size() == 2 ? views.get(1) : null, experiment);
        return measures.measure(sample, spec.commandLine().getErr());
    }

    private static SequencedMap<String, Number> numbers(EmbeddingEvaluation evaluation, Points points) {
        SequencedMap<String, Number> numbers = new LinkedHashMap<>();
        numbers.put("loss", evaluation.value());
        numbers.put("active", evaluation.active());
        numbers.put("points", points.size());
        numbers.put("classes", points.classes());
        numbers.put("samePairs", evaluation.positives());
        numbers.put("differentPairs", evaluation.negatives());
        return numbers;
    }

    private static void line(PrintWriter out, String name, String value) {
        out.print(PlainText.of("%-24s %s%n", name, value));
    }

    private void write(EmbeddingEvaluation evaluation, Points points) {
        if (gradient != null) {
            Results.write(gradient, EvaluationCsv.gradients(points, evaluation.gradients()));
        }
        if (pairs != null && evaluation.pairs() != null) {
            Results.write(pairs, EvaluationCsv.pairs(evaluation.pairs()));
        }
    }
}
