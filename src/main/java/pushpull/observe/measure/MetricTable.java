package pushpull.observe.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import pushpull.settings.Decimal;
import pushpull.snapshot.Snapshot;

/// The standard metrics of a run at several steps.
public final class MetricTable {
    private record Reading(long step, double loss, Map<String, Double> measures) {}

    private final List<Reading> readings = new ArrayList<>();

    /// Adds the metrics of a snapshot.
    public void add(Snapshot snapshot) {
        readings.add(new Reading(snapshot.step(), snapshot.loss(), StandardMetrics.of(snapshot)));
    }

    /// The table as CSV, one step a line; what has no value is left empty.
    public String csv() {
        StringBuilder text = new StringBuilder("step,loss," + String.join(",", StandardMetrics.names()) + "\n");
        for (Reading reading : readings) {
            StringJoiner line = new StringJoiner(",", "", "\n");
            line.add(Long.toString(reading.step)).add(number(reading.loss));
            reading.measures.values().forEach(value -> line.add(number(value)));
            text.append(line);
        }
        return text.toString();
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Decimal.text(value) : "";
    }
}
