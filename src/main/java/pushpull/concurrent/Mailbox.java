package pushpull.concurrent;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A mailbox of one slot: a new value replaces an unread one, and who puts it in never waits.
public final class Mailbox<T> {
    private static final long PAUSE = 1_000_000;

    private final AtomicReference<@Nullable T> slot = new AtomicReference<>();

    public void put(T value) {
        slot.set(value);
    }

    /// Takes the newest value out; null if there is none since the last call.
    public @Nullable T poll() {
        return slot.getAndSet(null);
    }

    /// Waits for a value and takes it out; null if none comes in time.
    public @Nullable T await(long nanoseconds) {
        long begun = System.nanoTime();
        T found = poll();
        while (found == null && System.nanoTime() - begun < nanoseconds) {
            LockSupport.parkNanos(PAUSE);
            found = poll();
        }
        return found;
    }

    public boolean isEmpty() {
        return slot.get() == null;
    }
}
