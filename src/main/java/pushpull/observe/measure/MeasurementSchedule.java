package pushpull.observe.measure;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pushpull.data.Points;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotPart;

/// Decides which part of a snapshot is measured next: none twice, and each pauses after its work, the longer the more
/// it cost and the more runs there are.
public final class MeasurementSchedule {
    private final Map<Integer, Measured> measuredByRun = new HashMap<>();
    private long pastFree = Long.MIN_VALUE / 2;

    /// A snapshot to measure, and earlier steps of its branch that were not.
    ///
    /// @param past by part, the most telling steps first
    public record Order(
            Snapshot snapshot, Set<SnapshotPart> parts, Source source, Map<SnapshotPart, List<PastStep>> past) {
        /// Where a snapshot comes from.
        ///
        /// @param run the number of the run
        /// @param runs how many runs share the thread
        /// @param line the branch that it belongs to
        public record Source(int run, int runs, Object line) {}

        /// A snapshot alone.
        public Order(Snapshot snapshot, Set<SnapshotPart> parts, Source source) {
            this(snapshot, parts, source, Map.of());
        }

        /// The same with those parts only that are measured beside the run.
        Order measured() {
            Set<SnapshotPart> measured = EnumSet.noneOf(SnapshotPart.class);
            parts.stream().filter(SnapshotMeasurer::covers).forEach(measured::add);
            return new Order(snapshot, measured, source, past);
        }

        private boolean isKnown(@Nullable Done last) {
            return last != null
                    && last.line.equals(source.line)
                    && last.step == snapshot.step()
                    && last.points.equals(snapshot.points());
        }
    }

    /// An earlier step of which a part is due.
    public record Due(SnapshotPart part, PastStep step) {}

    private record Done(Object line, long step, Points points, long free) {}

    /// What was measured of one run.
    private static final class Measured {
        private final Map<SnapshotPart, Done> done = new EnumMap<>(SnapshotPart.class);
        private final Set<String> given = new HashSet<>();
        private @Nullable Object pastLine;

        void follow(Object line) {
            if (!line.equals(pastLine)) {
                pastLine = line;
                given.clear();
            }
        }

        boolean lacks(Order order, SnapshotPart part, PastStep step) {
            return !order.source.line.equals(pastLine) || !given.contains(key(part, step));
        }

        static String key(SnapshotPart part, PastStep step) {
            return part + "." + step.step();
        }
    }

    private Measured of(Order order) {
        return measuredByRun.computeIfAbsent(order.source.run, _ -> new Measured());
    }

    /// A part that is due; null if none is.
    @Nullable
    public SnapshotPart due(Order order, long now) {
        for (SnapshotPart part : SnapshotPart.values()) {
            Done last = of(order).done.get(part);
            boolean free = last == null || now - last.free >= 0;
            if (order.parts.contains(part) && free && !order.isKnown(last)) {
                return part;
            }
        }
        return null;
    }

    /// An earlier step that is due; null if none is. None is given twice, since an answer takes its time to be known.
    @Nullable
    public Due duePast(Order order, long now) {
        Measured measured = of(order);
        measured.follow(order.source.line);
        if (now - pastFree < 0) {
            return null;
        }
        for (SnapshotPart part : order.past.keySet()) {
            for (PastStep step : order.past.getOrDefault(part, List.of())) {
                if (measured.given.add(Measured.key(part, step))) {
                    return new Due(part, step);
                }
            }
        }
        return null;
    }

    /// Records that an earlier step was measured: as much time as it took is left to the runs.
    public void measuredPast(long start, long end) {
        pastFree = end + (end - start);
    }

    private boolean hasPast(Order order) {
        Measured measured = of(order);
        return order.past.entrySet().stream().anyMatch(entry -> entry.getValue().stream()
                .anyMatch(step -> measured.lacks(order, entry.getKey(), step)));
    }

    /// Nanoseconds until a part is due; `Long.MAX_VALUE` if none will be.
    public long wait(Order order, long now) {
        long wait = hasPast(order) ? Math.max(0, pastFree - now) : Long.MAX_VALUE;
        for (SnapshotPart part : order.parts) {
            Done last = of(order).done.get(part);
            if (!order.isKnown(last)) {
                wait = Math.min(wait, last == null ? 0 : Math.max(0, last.free - now));
            }
        }
        return wait;
    }

    /// Records that a part was measured.
    public void measured(SnapshotPart part, Order order, long start, long end) {
        boolean cheap = part == SnapshotPart.PLANE || part == SnapshotPart.SPECTRUM;
        long rest = (end - start) * ((cheap ? 5L : 10L) * order.source.runs - 1);
        Done now = new Done(order.source.line, order.snapshot.step(), order.snapshot.points(), end + rest);
        of(order).done.put(part, now);
    }
}
