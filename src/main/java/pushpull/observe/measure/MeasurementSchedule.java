package pushpull.observe.measure;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pushpull.data.Points;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotPart;

/// Decides which part of a snapshot is measured next: none twice, and each pauses after its work, the longer the more
/// it cost.
public final class MeasurementSchedule {
    private final Map<SnapshotPart, Done> done = new EnumMap<>(SnapshotPart.class);
    private final Set<String> given = new HashSet<>();
    private @Nullable Object pastLine;
    private long pastFree = Long.MIN_VALUE / 2;

    /// A snapshot to measure, and earlier steps of its branch that were not.
    ///
    /// @param line the branch that it belongs to
    /// @param past by part, the most telling steps first
    public record Order(
            Snapshot snapshot, Set<SnapshotPart> parts, Object line, Map<SnapshotPart, List<PastStep>> past) {
        /// A snapshot alone.
        public Order(Snapshot snapshot, Set<SnapshotPart> parts, Object line) {
            this(snapshot, parts, line, Map.of());
        }

        /// The same with those parts only that are measured beside the run.
        Order measured() {
            Set<SnapshotPart> measured = EnumSet.noneOf(SnapshotPart.class);
            parts.stream().filter(SnapshotMeasurer::covers).forEach(measured::add);
            return new Order(snapshot, measured, line, past);
        }

        private boolean isKnown(@Nullable Done last) {
            return last != null
                    && last.line.equals(line)
                    && last.step == snapshot.step()
                    && last.points.equals(snapshot.points());
        }
    }

    /// An earlier step of which a part is due.
    public record Due(SnapshotPart part, PastStep step) {}

    private record Done(Object line, long step, Points points, long free) {}

    /// A part that is due; null if none is.
    @Nullable
    public SnapshotPart due(Order order, long now) {
        for (SnapshotPart part : SnapshotPart.values()) {
            Done last = done.get(part);
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
        if (!order.line.equals(pastLine)) {
            pastLine = order.line;
            given.clear();
        }
        if (now - pastFree < 0) {
            return null;
        }
        for (SnapshotPart part : order.past.keySet()) {
            for (PastStep step : order.past.getOrDefault(part, List.of())) {
                Due due = new Due(part, step);
                if (given.add(part + "." + step.step())) {
                    return due;
                }
            }
        }
        return null;
    }

    /// Records that an earlier step was measured: as much time as it took is left to the run.
    public void measuredPast(long start, long end) {
        pastFree = end + (end - start);
    }

    private boolean hasPast(Order order) {
        return order.past.entrySet().stream().anyMatch(entry -> entry.getValue().stream()
                .anyMatch(step -> !order.line.equals(pastLine) || !given.contains(entry.getKey() + "." + step.step())));
    }

    /// Nanoseconds until a part is due; `Long.MAX_VALUE` if none will be.
    public long wait(Order order, long now) {
        long wait = hasPast(order) ? Math.max(0, pastFree - now) : Long.MAX_VALUE;
        for (SnapshotPart part : order.parts) {
            Done last = done.get(part);
            if (!order.isKnown(last)) {
                wait = Math.min(wait, last == null ? 0 : Math.max(0, last.free - now));
            }
        }
        return wait;
    }

    /// Records that a part was measured.
    public void measured(SnapshotPart part, Order order, long start, long end) {
        long rest = (end - start) * (part == SnapshotPart.PLANE || part == SnapshotPart.SPECTRUM ? 4 : 9);
        done.put(part, new Done(order.line, order.snapshot.step(), order.snapshot.points(), end + rest));
    }
}
