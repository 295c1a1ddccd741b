package pushpull.observe.measure;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pushpull.data.Points;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotPart;

/// Decides which part of a snapshot is measured next: none twice, and each pauses after its work, the longer the more
/// it cost and the more runs there are.
public final class MeasurementSchedule {
    private final Map<Integer, Map<SnapshotPart, Done>> doneByRun = new HashMap<>();

    /// A snapshot to measure.
    public record Order(Snapshot snapshot, Set<SnapshotPart> parts, Source source) {
        /// Where a snapshot comes from.
        ///
        /// @param run the number of the run
        /// @param runs how many runs share the thread
        /// @param line the branch that it belongs to
        public record Source(int run, int runs, Object line) {}

        private boolean isKnown(@Nullable Done last) {
            return last != null
                    && last.line.equals(source.line)
                    && last.step == snapshot.step()
                    && last.points.equals(snapshot.points());
        }
    }

    private record Done(Object line, long step, Points points, long free) {}

    private Map<SnapshotPart, Done> done(Order order) {
        return doneByRun.computeIfAbsent(order.source.run, _ -> new EnumMap<>(SnapshotPart.class));
    }

    /// A part that is due; null if none is.
    @Nullable
    public SnapshotPart due(Order order, long now) {
        for (SnapshotPart part : SnapshotPart.values()) {
            Done last = done(order).get(part);
            boolean free = last == null || now - last.free >= 0;
            if (order.parts.contains(part) && free && !order.isKnown(last)) {
                return part;
            }
        }
        return null;
    }

    /// Nanoseconds until a part is due; `Long.MAX_VALUE` if none will be.
    public long wait(Order order, long now) {
        long wait = Long.MAX_VALUE;
        for (SnapshotPart part : order.parts) {
            Done last = done(order).get(part);
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
        done(order).put(part, new Done(order.source.line, order.snapshot.step(), order.snapshot.points(), end + rest));
    }
}
