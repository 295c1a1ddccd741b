package pushpull.ui.compare;

import java.util.ArrayList;
import java.util.List;
import pushpull.describe.PictureComparison;
import pushpull.measure.Metric;
import pushpull.observe.measure.ComparisonTable;
import pushpull.settings.ReadableNumber;
import pushpull.settings.Texts;
import pushpull.snapshot.Snapshot;

/// What is read under each stage: a few measures with the difference to the first run, and how the pictures compare.
///
/// @param names of the measures
/// @param values of each run, in the order of the names
/// @param differences to the first run, with their sign; those of the first are empty
/// @param sentences of each run after the first, what a person sees beside the first
record ComparisonReading(
        List<String> names, List<List<String>> values, List<List<String>> differences, List<String> sentences) {
    /// So many points are enough for a figure that is read in passing.
    private static final int MOST = 400;
    /// Among the standard metrics, that of the nearest neighbours leads.
    private static final int METRICS = 1;

    private static final Texts TEXTS = Texts.bundle("ui");

    /// Works out what is read of runs; on any thread but the window's.
    static ComparisonReading of(List<Snapshot> runs) {
        List<Metric> metrics = Metric.standard().subList(0, METRICS);
        ComparisonTable table = ComparisonTable.of(runs, metrics, MOST);
        List<ComparisonTable.Row> rows = table.rows().subList(1, table.rows().size());
        List<String> names = rows.stream().map(row -> name(row, metrics)).toList();
        List<List<String>> values = new ArrayList<>();
        List<List<String>> differences = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            int run = i;
            values.add(rows.stream().map(row -> number(row.values().get(run))).toList());
            differences.add(rows.stream()
                    .map(row -> run == 0 ? "" : signed(row.difference(run)))
                    .toList());
            if (run > 0) {
                sentences.add(
                        PictureComparison.of(runs.getFirst(), runs.get(run)).sentence());
            }
        }
        return new ComparisonReading(names, values, differences, sentences);
    }

    private static String name(ComparisonTable.Row row, List<Metric> metrics) {
        return metrics.stream()
                .filter(metric -> row.name().startsWith(metric.key()))
                .map(_ -> TEXTS.get("compare.neighbours"))
                .findFirst()
                .orElseGet(() -> TEXTS.has("compare." + row.name()) ? TEXTS.get("compare." + row.name()) : row.name());
    }

    private static String number(double value) {
        return Double.isNaN(value) ? TEXTS.get("compare.undefined") : ReadableNumber.significant(value, 3);
    }

    private static String signed(double difference) {
        return Double.isNaN(difference)
                ? ""
                : (difference < 0 ? "\u2212" : "+") + ReadableNumber.significant(Math.abs(difference), 3);
    }
}
