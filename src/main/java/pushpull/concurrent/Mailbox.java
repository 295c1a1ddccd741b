package pushpull.concurrent;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A mailbox of one slot: a new value replaces an unread one, and neither side waits.
public final class Mailbox<T> {
    private final AtomicReference<@Nullable T> slot = new AtomicReference<>();

    public void put(T value) {
        slot.set(value);
    }

    /// Takes the newest value out; null if there is none since the last call.
    public @Nullable T poll() {
        return slot.getAndSet(null);
    }

    public boolean isEmpty() {
        return slot.get() == null;
    }
}
