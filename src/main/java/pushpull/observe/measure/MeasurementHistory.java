package pushpull.observe.measure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import pushpull.snapshot.Measurement;
import pushpull.snapshot.Measurements;
import pushpull.snapshot.Measurements.MetricSeries;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotPart;

/// The measurements of every branch that still exists; any object with an identity can stand for a branch.
public final class MeasurementHistory {
    private final Map<Object, BranchMeasurements> known = new WeakHashMap<>();

    private BranchMeasurements of(Object line) {
        return known.computeIfAbsent(line, _ -> new BranchMeasurements());
    }

    /// A branch leaves another at a step and inherits its measurements up to there.
    public void part(Object old, Object next, long step) {
        known.put(next, of(old).until(step));
    }

    /// Those of evenly spaced steps near which nothing was measured.
    public List<PastStep> missing(SnapshotPart part, Object line, List<PastStep> past) {
        BranchMeasurements known = of(line);
        MeasurementSeries series = part == SnapshotPart.PLANE ? known.plane : known.quality;
        long spacing = past.stream()
                .mapToLong(PastStep::step)
                .filter(step -> step > 0)
                .min()
                .orElse(0);
        return past.stream()
                .filter(one -> !series.isNear(one.step(), spacing / 2))
                .toList();
    }

    public void add(Measurement measurement, Object line) {
        of(line).add(measurement);
    }

    /// A snapshot with the measurements of its branch.
    public Snapshot with(Snapshot snapshot, Object line) {
        return snapshot.with(of(line).measurements());
    }

    /// The measurements of one branch.
    public static final class BranchMeasurements {
        private final MeasurementSeries plane;
        private final MeasurementSeries quality;
        private Measurement.@Nullable Spread spread;
        private Measurement.@Nullable Verified verified;
        private @Nullable Measurements known;

        public BranchMeasurements() {
            this(new MeasurementSeries(SnapshotMeasurer.PLANE), new MeasurementSeries(SnapshotMeasurer.QUALITY));
        }

        private BranchMeasurements(MeasurementSeries plane, MeasurementSeries quality) {
            this.plane = plane;
            this.quality = quality;
        }

        /// A copy up to a step, for a branch that begins there; empty if it begins anew.
        public BranchMeasurements until(long step) {
            if (step == 0) {
                return new BranchMeasurements();
            }
            BranchMeasurements copy = new BranchMeasurements(plane.until(step), quality.until(step));
            copy.spread = spread == null || spread.step() > step ? null : spread;
            copy.verified = verified == null || verified.step() > step ? null : verified;
            return copy;
        }

        public void add(Measurement measurement) {
            known = null;
            switch (measurement) {
                case Measurement.Numbers numbers ->
                    (numbers.part() == SnapshotPart.PLANE ? plane : quality).put(numbers.step(), numbers.values());
                case Measurement.Spread next -> spread = next;
                case Measurement.Verified next -> verified = next;
                case Measurement.Failed _ -> {}
            }
        }

        public Measurements measurements() {
            Measurements measurements = known;
            if (measurements == null) {
                measurements = new Measurements(plane.track(), quality.track(), spread, verified);
                known = measurements;
            }
            return measurements;
        }
    }

    /// Metrics by step, in bounded memory: when it is full, every second step is dropped, but not the last.
    public static final class MeasurementSeries {
        private static final int ROOM = 1024;
        private final List<String> names;
        private final TreeMap<Long, double[]> entries = new TreeMap<>();

        public MeasurementSeries(List<String> names) {
            this.names = names;
        }

        /// A copy up to a step.
        MeasurementSeries until(long step) {
            MeasurementSeries copy = new MeasurementSeries(names);
            copy.entries.putAll(entries.headMap(step, true));
            return copy;
        }

        public void put(long step, double... values) {
            entries.put(step, values);
            if (entries.size() > ROOM) {
                thin();
            }
        }

        /// Whether an entry is no further from a step than this.
        boolean isNear(long step, long reach) {
            Long after = entries.ceilingKey(step - reach);
            return after != null && after <= step + reach;
        }

        private void thin() {
            long last = entries.lastKey();
            boolean odd = false;
            for (long step : List.copyOf(entries.keySet())) {
                if (odd && step != last) {
                    entries.remove(step);
                }
                odd = !odd;
            }
        }

        public MetricSeries track() {
            long[] steps = new long[entries.size()];
            double[][] values = new double[names.size()][steps.length];
            int i = 0;
            for (var entry : entries.entrySet()) {
                steps[i] = entry.getKey();
                for (int k = 0; k < values.length; k++) {
                    values[k][i] = entry.getValue()[k];
                }
                i++;
            }
            return new MetricSeries(names, steps, values);
        }
    }
}
