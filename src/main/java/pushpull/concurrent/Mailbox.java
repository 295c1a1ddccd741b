package pushpull.concurrent;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A mailbox of one slot: the newest value replaces an unread one, and nobody waits.
public final class Mailbox<T> {
    private final AtomicReference<@Nullable T> slot = new AtomicReference<>();

    public void put(T value) {
        slot.set(value);
    }

    /// Takes the newest value out, or null where there is none since the last call.
    public @Nullable T poll() {
        return slot.getAndSet(null);
    }

    public boolean isEmpty() {
        return slot.get() == null;
    }
}
