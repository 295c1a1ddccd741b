package pushpull.bench;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import pushpull.concurrent.Mailbox;

/// How a measurement waits: for a time, or for what is made after a call.
final class TimedWait {
    /// Between two looks into a mailbox.
    private static final long GLANCE = 200_000L;

    private TimedWait() {}

    static void pause(long nanoseconds) {
        long end = System.nanoTime() + nanoseconds;
        for (long left = nanoseconds; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /// What is put into a mailbox after this call.
    static <T> T fresh(Mailbox<T> mailbox) {
        mailbox.poll();
        @Nullable T value = mailbox.poll();
        while (value == null) {
            pause(GLANCE);
            value = mailbox.poll();
        }
        return value;
    }
}
