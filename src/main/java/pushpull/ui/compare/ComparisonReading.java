package pushpull.ui.compare;

import java.util.ArrayList;
import java.util.List;
import pushpull.describe.ActivePairsText;
import pushpull.describe.PictureComparison;
import pushpull.measure.Metric;
import pushpull.observe.measure.ComparisonTable;
import pushpull.settings.ReadableNumber;
import pushpull.settings.Texts;
import pushpull.snapshot.ActivePairs;
import pushpull.snapshot.Snapshot;

/// What is read under each stage: a few measures with the difference to the first run, and how the pictures compare.
///
/// @param names of the measures
/// @param values of each run, in the order of the names
/// @param differences to the first run, with their sign; those of the first are empty
/// @param sentences of each run after the first, what a person sees beside the first
record ComparisonReading(
        List<String> names, List<List<String>> values, List<List<String>> differences, List<String> sentences) {
    /// As many points are enough for a figure that is read in passing.
    private static final int MOST = 400;
    /// Among the standard metrics, that of the nearest neighbours leads.
    private static final int METRICS = 1;

    private static final Texts TEXTS = Texts.bundle("ui");

    /// What is shown of a measure.
    ///
    /// @param percent whether it is a share
    private record Measure(String name, ComparisonTable.Row row, boolean percent) {
        String value(int run) {
            double value = row.values().get(run);
            return Double.isNaN(value) ? TEXTS.get("compare.undefined") : text(value);
        }

        String difference(int run) {
            double difference = row.difference(run);
            return run == 0 || Double.isNaN(difference)
                    ? ""
                    : (difference < 0 ? "\u2212" : "+") + text(Math.abs(difference));
        }

        private String text(double value) {
            return percent
                    ? TEXTS.get("compare.percent", ReadableNumber.fixed(100 * value, 1))
                    : ReadableNumber.significant(value, 3);
        }
    }

    /// Works out what is read of runs; on any thread but the window's.
    static ComparisonReading of(List<Snapshot> runs) {
        List<Measure> measures = measures(runs);
        List<List<String>> values = new ArrayList<>();
        List<List<String>> differences = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            int run = i;
            values.add(measures.stream().map(measure -> measure.value(run)).toList());
            differences.add(
                    measures.stream().map(measure -> measure.difference(run)).toList());
            if (run > 0) {
                sentences.add(
                        PictureComparison.of(runs.getFirst(), runs.get(run)).sentence());
            }
        }
        List<String> names = measures.stream().map(Measure::name).toList();
        return new ComparisonReading(names, values, differences, sentences);
    }

    /// The loss, the share of active pairs unless it says nothing of a loss among them, and the leading metric.
    private static List<Measure> measures(List<Snapshot> runs) {
        ComparisonTable table = ComparisonTable.of(runs, Metric.standard().subList(0, METRICS), MOST);
        List<Measure> measures = new ArrayList<>();
        for (ComparisonTable.Row row : table.rows()) {
            switch (row.name()) {
                case "step" -> {}
                case Snapshot.LOSS_NOW -> measures.add(new Measure(TEXTS.get("compare.loss"), row, false));
                case ActivePairs.MEASURE -> {
                    if (runs.stream()
                            .allMatch(run ->
                                    ActivePairs.isTelling(run.experiment().loss()))) {
                        ActivePairs.Kind kind = ActivePairs.kind(runs.getFirst().experiment());
                        measures.add(new Measure(ActivePairsText.name(kind), row, true));
                    }
                }
                default -> measures.add(new Measure(TEXTS.get("compare.neighbours"), row, true));
            }
        }
        return measures;
    }
}
