package pushpull.observe.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.StringJoiner;
import pushpull.measure.Measures;
import pushpull.measure.Metric;
import pushpull.measure.MetricInput;
import pushpull.measure.MetricText;
import pushpull.settings.Decimal;
import pushpull.snapshot.ActivePairs;
import pushpull.snapshot.Snapshot;

/// The loss and metrics of several runs at their last steps, side by side, with the differences to the first run.
///
/// @param rows in order
public record ComparisonTable(List<Row> rows) {
    /// One measure of all runs.
    ///
    /// @param name as files and commands have it
    /// @param values one for each run, NaN if it is undefined there
    public record Row(String name, List<Double> values) {
        public Row {
            values = List.copyOf(values);
        }

        /// How much more it is in a run than in the first.
        public double difference(int run) {
            return values.get(run) - values.getFirst();
        }
    }

    public ComparisonTable {
        rows = List.copyOf(rows);
    }

    /// Measures runs.
    ///
    /// @param metrics of which there are rows, after step, loss and the share of active pairs
    /// @param most the most points that are measured
    public static ComparisonTable of(List<Snapshot> runs, List<Metric> metrics, int most) {
        SequencedMap<String, List<Double>> rows = new LinkedHashMap<>();
        for (Snapshot run : runs) {
            add(rows, "step", run.step());
            add(rows, Snapshot.LOSS_NOW, run.loss());
            add(rows, ActivePairs.MEASURE, ActivePairs.of(run).share());
            MetricInput sample = StandardMetrics.sample(run).limited(most);
            Measures.of(metrics, sample)
                    .forEach((metric, measured) -> add(rows, MetricText.text(metric), measured.value()));
        }
        List<Row> all = new ArrayList<>();
        rows.forEach((name, values) -> all.add(new Row(name, values)));
        return new ComparisonTable(all);
    }

    private static void add(SequencedMap<String, List<Double>> rows, String name, double value) {
        rows.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }

    /// The table as CSV: a measure a line, the value of each run, then what each has more than the first; what is
    /// undefined is left empty.
    ///
    /// @param names of the runs
    public String csv(List<String> names) {
        StringJoiner head = new StringJoiner(",").add("measure");
        names.forEach(name -> head.add(quoted(name)));
        names.stream().skip(1).forEach(name -> head.add(quoted(name + " - " + names.getFirst())));
        StringBuilder text = new StringBuilder(head + "\n");
        for (Row row : rows) {
            StringJoiner line = new StringJoiner(",", "", "\n").add(quoted(row.name()));
            row.values().forEach(value -> line.add(number(value)));
            for (int run = 1; run < row.values().size(); run++) {
                line.add(number(row.difference(run)));
            }
            text.append(line);
        }
        return text.toString();
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Decimal.text(value) : "";
    }

    private static String quoted(String text) {
        return text.matches("[^\",\n\r]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
