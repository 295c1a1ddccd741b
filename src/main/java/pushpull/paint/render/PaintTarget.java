package pushpull.paint.render;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pushpull.paint.Picture;
import pushpull.paint.raster.Pixels;
import pushpull.paint.raster.Raster;

/// The double buffer of one view: pixels alternate between the painting thread and the thread that shows them.
public final class PaintTarget {
    private final Consumer<PaintTarget> queue;
    private final AtomicReference<@Nullable Order> order = new AtomicReference<>();
    private final AtomicReference<@Nullable Pixels> finished = new AtomicReference<>();
    private final Queue<Pixels> spare = new ConcurrentLinkedQueue<>();

    /// Only the painting thread uses it.
    private @Nullable Raster raster;

    /// Only the showing thread uses these: what is on the screen, and what was until the last exchange.
    private @Nullable Pixels shown;

    private @Nullable Pixels retiring;

    PaintTarget(Consumer<PaintTarget> queue) {
        this.queue = queue;
    }

    /// Requests a picture in a size before output scale; an earlier request that has not begun is dropped.
    public void request(Picture picture, double width, double height, double scale) {
        int columns = (int) Math.clamp(Math.rint(width * scale), 1, Pixels.LONGEST);
        int rows = (int) Math.clamp(Math.rint(height * scale), 1, Pixels.LONGEST);
        if (order.getAndSet(new Order(picture, columns, rows, scale)) == null) {
            queue.accept(this);
        }
    }

    /// The newest finished picture, or null if there is none since the last call.
    ///
    /// It stays unchanged until the second picture after it has been polled: the screen may still be reading it.
    public @Nullable Pixels poll() {
        Pixels newest = finished.getAndSet(null);
        if (newest != null) {
            if (retiring != null) {
                spare.add(retiring);
            }
            retiring = shown;
            shown = newest;
        }
        return newest;
    }

    void paint() {
        Order next = order.getAndSet(null);
        if (next == null) {
            return;
        }
        Pixels pixels = pixels(next);
        next.picture().paint(raster(pixels, next.scale()));
        Pixels unseen = finished.getAndSet(pixels);
        if (unseen != null) {
            spare.add(unseen);
        }
    }

    private Raster raster(Pixels pixels, double scale) {
        if (raster == null || raster.scale() != scale) {
            raster = new Raster(pixels, scale);
        }
        raster.onto(pixels);
        return raster;
    }

    private Pixels pixels(Order next) {
        for (Pixels free = spare.poll(); free != null; free = spare.poll()) {
            if (free.width() == next.columns() && free.height() == next.rows()) {
                return free;
            }
        }
        return new Pixels(next.columns(), next.rows());
    }

    private record Order(Picture picture, int columns, int rows, double scale) {}
}
