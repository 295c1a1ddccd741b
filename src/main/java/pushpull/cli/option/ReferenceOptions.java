package pushpull.cli.option;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import pushpull.data.Points;
import pushpull.evaluate.QueryGallery;
import pushpull.evaluate.ShapeComparison;
import pushpull.experiment.Experiment;
import pushpull.file.RankedCsv;
import pushpull.file.Results;
import pushpull.measure.KnnAccuracy;
import pushpull.measure.MapAtR;
import pushpull.measure.MeanReciprocalRank;
import pushpull.measure.Metric;
import pushpull.measure.MetricText;
import pushpull.measure.RecallAtK;
import pushpull.measure.Split;
import pushpull.random.Streams;
import pushpull.settings.PlainText;

/// What `pushpull evaluate` compares a table with: points to search among, or the same points embedded otherwise.
public final class ReferenceOptions {
    @Option(
            names = "--reference",
            paramLabel = "REF.csv",
            description = "Look for the points among those of this table, and measure how well they are found.")
    private @Nullable String reference;

    @Option(
            names = "--ranked",
            paramLabel = "OUT.csv",
            description = "Write the nearest of --reference for each point, nearest first.")
    private @Nullable Path ranked;

    @Option(names = "--depth", paramLabel = "N", description = "How many for each point (default: 10).")
    private int depth = 10;

    @Option(
            names = "--against",
            paramLabel = "OTHER.csv",
            description = "Say how far the same points in this table, in the same order, are of the same shape.")
    private @Nullable String against;

    /// Names the files, and refuses what does not go together.
    public void check(OverwriteGuard files) {
        files.reads(reference).reads(against).writes(ranked);
        UsageException.unless(
                ranked == null || reference != null, "--ranked needs a table to search among: --reference REF.csv.");
        UsageException.unless(depth >= 1, "--depth takes a whole number from 1, not " + depth + ".");
    }

    public boolean isSearch() {
        return reference != null;
    }

    /// Searches for points among those of the reference, and reports.
    public void search(
            Points points, DataOptions columns, Experiment experiment, MeasureOptions measures, Printed printed) {
        String name = String.valueOf(reference);
        Points gallery = read(name, columns, printed.err());
        UsageException.unless(
                gallery.dimensions() == points.dimensions(),
                PlainText.of(
                        "%s has %d coordinates and the points to look for have %d. Both need the same; choose with"
                                + " --columns.",
                        name, gallery.dimensions(), points.dimensions()));
        boolean directed =
                experiment.distance().isOnSphere() || experiment.encoder().normalize();
        QueryGallery search = new QueryGallery(points, gallery, directed);
        if (ranked != null) {
            Results.write(ranked, RankedCsv.of(search, depth));
        }
        boolean labelled = points.classes() > 0 && gallery.classes() > 0;
        UsageException.unless(
                !labelled || search.sharesClasses(),
                "No class of the points to look for is a class of " + name + ": nothing right could be found.");
        UsageException.unless(
                labelled || ranked != null,
                "Without labels in both tables nothing can be measured. Write what is found: --ranked OUT.csv.");
        report(search, labelled, experiment.seed(), measures, printed);
    }

    private void report(QueryGallery search, boolean labelled, long seed, MeasureOptions measures, Printed printed) {
        SequencedMap<String, Number> numbers = new LinkedHashMap<>();
        numbers.put("queries", search.queries().size());
        numbers.put("reference", search.gallery().size());
        numbers.put("classes", search.gallery().classes());
        if (labelled) {
            numbers.put("zeroShot", search.zeroShot());
        }
        List<Metric> metrics = (measures.isChosen() ? measures.metrics().stream() : usual())
                .map(MetricText::heldOutOf)
                .toList();
        MeasureReport report = new MeasureReport(
                labelled ? measures.measure(metrics, search.sample(new Streams(seed)), printed.err()) : List.of(),
                seed,
                "query");
        if (measures.isJson()) {
            printed.out().println(report.json(numbers));
        } else {
            numbers.forEach((name, number) -> printed.out().print(PlainText.of("%-24s %s%n", name, text(number))));
            report.print(measures.isChosen(), printed.out());
        }
        printed.out().flush();
    }

    private static String text(Number number) {
        return number instanceof Integer ? number.toString() : PlainText.of("%.4f", number.doubleValue());
    }

    private static Stream<Metric> usual() {
        return Stream.of(
                new RecallAtK(1, Split.HELD_OUT),
                new RecallAtK(5, Split.HELD_OUT),
                new KnnAccuracy(5, Split.HELD_OUT),
                new MapAtR(Split.HELD_OUT),
                new MeanReciprocalRank(Split.HELD_OUT));
    }

    /// How far the points are of the shape of those that they are compared with; null if none are given.
    @Nullable
    public ShapeComparison shape(Points points, DataOptions columns, PrintWriter err) {
        if (against == null) {
            return null;
        }
        Points other = read(against, columns, err);
        UsageException.unless(
                other.size() == points.size(),
                PlainText.of(
                        "%s has %d rows, not %d: both tables need the same points in the same order.",
                        against, other.size(), points.size()));
        return ShapeComparison.of(points.features(), other.features());
    }

    private static Points read(String file, DataOptions columns, PrintWriter err) {
        Points points = columns.csv(file, null).read();
        points.columns().remarks().forEach(err::println);
        return points;
    }

    /// Where results and remarks go.
    public record Printed(PrintWriter out, PrintWriter err) {}
}
