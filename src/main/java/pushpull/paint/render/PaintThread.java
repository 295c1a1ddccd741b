package pushpull.paint.render;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/// The thread that paints for all views of a window, so that the FX thread does not.
///
/// Each view has a [PaintTarget]; of several pictures requested for one target only the newest is painted.
public final class PaintThread implements AutoCloseable {
    private final BlockingQueue<PaintTarget> waiting = new LinkedBlockingQueue<>();
    private final Consumer<Throwable> failures;
    private final Thread thread;

    /// @param failures receives, on the painting thread, why a picture could not be painted; the target keeps the last
    /// one
    public PaintThread(Consumer<Throwable> failures) {
        this.failures = failures;
        thread = Thread.ofPlatform().daemon().name("paint").start(this::work);
    }

    /// A new target for this thread to paint on.
    public PaintTarget sheet() {
        return new PaintTarget(waiting::add);
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                paint(waiting.take());
            }
        } catch (InterruptedException _) {
            // close() interrupts: nothing is left to paint for.
            Thread.currentThread().interrupt();
        }
    }

    private void paint(PaintTarget target) {
        try {
            target.paint();
        } catch (RuntimeException | Error e) {
            failures.accept(e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
