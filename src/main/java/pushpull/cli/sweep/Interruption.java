package pushpull.cli.sweep;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// What happens if a sweep is interrupted, as by ctrl-C: it stops between two runs, and a sentence says how to go on.
final class Interruption implements AutoCloseable {
    private static final long PATIENCE = 3;

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook;

    /// @param stop asks the sweep to stop
    /// @param say what to say after that
    Interruption(Runnable stop, Runnable say) {
        hook = Thread.ofPlatform().unstarted(() -> {
            stop.run();
            await();
            say.run();
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void await() {
        try {
            if (!over.await(PATIENCE, TimeUnit.SECONDS)) {
                // A step takes long; whole lines are on the disk, and the system ends the rest.
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// The sweep is over: in time, or because it was asked to stop.
    @Override
    public void close() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The process is already on its way to the end: the hook is at work.
        }
    }
}
