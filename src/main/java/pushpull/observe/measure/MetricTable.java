package pushpull.observe.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import pushpull.measure.MetricInput;
import pushpull.measure.MetricScope;
import pushpull.settings.Decimal;
import pushpull.snapshot.Snapshot;

/// The standard metrics of a run at several steps.
public final class MetricTable {
    private record Reading(long step, double loss, MetricScope scope, Map<String, Double> measures, String changes) {}

    private final List<Reading> readings = new ArrayList<>();

    /// Adds the metrics of a snapshot.
    public void add(Snapshot snapshot) {
        add(snapshot, "");
    }

    /// Adds the metrics of a snapshot.
    ///
    /// @param changes what changed since the one before, as a field of CSV
    public void add(Snapshot snapshot, String changes) {
        MetricInput sample = StandardMetrics.sample(snapshot).limited(MetricInput.LIMIT);
        readings.add(new Reading(
                snapshot.step(), snapshot.loss(), sample.extent(), StandardMetrics.values(sample), changes));
    }

    /// The table as CSV, one step a line; what has no value is left empty. The last columns say how many points the
    /// measures are of, how many there are, and which settings changed since the line before.
    public String csv() {
        StringBuilder text = new StringBuilder("step,loss," + String.join(",", StandardMetrics.names()));
        text.append(",measuredTraining,allTraining,measuredHeldOut,allHeldOut,changes\n");
        for (Reading reading : readings) {
            StringJoiner line = new StringJoiner(",", "", "\n");
            line.add(Long.toString(reading.step)).add(number(reading.loss));
            reading.measures.values().forEach(value -> line.add(number(value)));
            MetricScope scope = reading.scope;
            IntStream.of(scope.training(), scope.allTraining(), scope.heldOut(), scope.allHeldOut())
                    .forEach(count -> line.add(Integer.toString(count)));
            text.append(line.add(reading.changes));
        }
        return text.toString();
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Decimal.text(value) : "";
    }
}
