package pushpull.timeline;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import pushpull.train.Checkpoint;

/// Checkpoints of a run since its last restart, in bounded memory: when it is full, every second one is dropped and the
/// stride doubles. The first one always stays.
public final class Checkpoints {
    /// The bytes that one branch may keep; [Branches#ROOM] other branches keep as much, together less than 200 MB.
    public static final long ROOM = 24L << 20;

    private static final long FIRST_STRIDE = 16;
    /// The number of steps in a trail.
    private static final long TRAIL = 14;
    private final long room;
    private final NavigableMap<Long, Checkpoint> kept = new TreeMap<>();
    private long stride = FIRST_STRIDE;
    private long bytes;

    /// @param room for all of them, in bytes
    Checkpoints(long room) {
        this.room = room;
    }

    /// Drops all and begins with this one.
    void begin(Checkpoint first) {
        kept.clear();
        bytes = 0;
        stride = FIRST_STRIDE;
        put(first);
    }

    boolean isWanted(long step) {
        return step % stride == 0;
    }

    void put(Checkpoint checkpoint) {
        if (kept.put(checkpoint.step(), checkpoint) != null) {
            bytes = weighed();
        } else {
            bytes += checkpoint.bytes() + checkpoint.bytesBeside(earlier(checkpoint));
        }
        // The points of the first one stay whatever is dropped.
        while (bytes - first().bytesBeside(null) > room && kept.size() > 1) {
            stride *= 2;
            thin();
        }
    }

    private void thin() {
        long first = kept.firstKey();
        kept.keySet().removeIf(step -> step % stride != 0 && step != first);
        bytes = weighed();
    }

    private long weighed() {
        return kept.values().stream()
                .mapToLong(checkpoint -> checkpoint.bytes() + checkpoint.bytesBeside(earlier(checkpoint)))
                .sum();
    }

    private @Nullable Checkpoint earlier(Checkpoint checkpoint) {
        Map.Entry<Long, Checkpoint> lower = kept.lowerEntry(checkpoint.step());
        return lower == null ? null : lower.getValue();
    }

    /// The last one from which all steps of the trail that leads to a step are taken.
    Checkpoint beforeTrail(long step) {
        return before(step - TRAIL);
    }

    /// The last one at or before a step.
    Checkpoint before(long step) {
        Map.Entry<Long, Checkpoint> found = kept.floorEntry(step);
        return found == null ? kept.firstEntry().getValue() : found.getValue();
    }

    /// A copy of those up to a step.
    Checkpoints until(long step) {
        Checkpoints copy = new Checkpoints(room);
        copy.stride = stride;
        kept.headMap(step, true).values().forEach(copy::put);
        return copy;
    }

    Checkpoint first() {
        return kept.firstEntry().getValue();
    }

    /// Adds those of an earlier part of the same run.
    void prepend(Checkpoints earlier) {
        long first = kept.firstKey();
        stride = Math.max(stride, earlier.stride);
        earlier.kept.headMap(first, false).values().forEach(this::put);
    }

    long stride() {
        return stride;
    }

    public long bytes() {
        return bytes;
    }
}
