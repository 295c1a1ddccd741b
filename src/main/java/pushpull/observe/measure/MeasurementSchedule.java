package pushpull.observe.measure;

import java.util.EnumMap;
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

    /// A snapshot to measure.
    ///
    /// @param line the branch that it belongs to
    public record Order(Snapshot snapshot, Set<SnapshotPart> parts, Object line) {
        private boolean isKnown(@Nullable Done last) {
            return last != null
                    && last.line.equals(line)
                    && last.step == snapshot.step()
                    && last.points.equals(snapshot.points());
        }
    }

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

    /// Nanoseconds until a part is due; `Long.MAX_VALUE` if none will be.
    public long wait(Order order, long now) {
        long wait = Long.MAX_VALUE;
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
