package pushpull.paint.raster;

import java.util.Arrays;
import pushpull.paint.Argb;

/// A rectangle of premultiplied ARGB pixels, row by row; the array is shared, so that a window can show it uncopied.
public final class Pixels {
    /// The longest side: coordinates within it fit the 16.16 numbers of the line loop.
    public static final int LONGEST = 16_000;

    private final int width;
    private final int height;
    private final int[] argb;

    public Pixels(int width, int height) {
        this(width, height, new int[checked(width, height)]);
    }

    /// Wraps an array that other code shows or reads.
    public Pixels(int width, int height, int[] argb) {
        if (argb.length < checked(width, height)) {
            throw new IllegalArgumentException(argb.length + " pixels are too few for " + width + " x " + height);
        }
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    private static int checked(int width, int height) {
        if (width < 1 || height < 1 || width > LONGEST || height > LONGEST) {
            throw new IllegalArgumentException(
                    "A picture has 1 to " + LONGEST + " pixels a side, not " + width + " x " + height);
        }
        return Math.multiplyExact(width, height);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int[] argb() {
        return argb;
    }

    public int at(int x, int y) {
        return argb[y * width + x];
    }

    /// Replaces every pixel.
    public void clear(int ink) {
        int weight = Argb.weight(ink);
        Arrays.fill(argb, 0, width * height, weight == 256 ? ink : Argb.over(0, ink, weight));
    }

    /// Lays a colour over the part of a rectangle that is inside.
    public void fill(int left, int top, int right, int bottom, int ink) {
        int from = Math.max(0, left);
        int to = Math.min(width, right);
        for (int y = Math.max(0, top); y < Math.min(height, bottom); y++) {
            run(y * width + from, y * width + to, ink, Argb.weight(ink));
        }
    }

    /// Lays one premultiplied picture over this one, its top left corner at a place that may be outside.
    public void blend(Pixels above, int left, int top) {
        int from = Math.max(0, -left);
        int to = Math.min(above.width, width - left);
        for (int y = Math.max(0, -top); y < Math.min(above.height, height - top); y++) {
            for (int x = from; x < to; x++) {
                int at = (y + top) * width + x + left;
                argb[at] = Argb.over(argb[at], above.argb[y * above.width + x]);
            }
        }
    }

    /// Lays a colour over a run of pixels of one row, given by their places in the array.
    void run(int from, int to, int ink, int weight) {
        if (weight == 256) {
            for (int i = from; i < to; i++) {
                argb[i] = ink | 0xFF000000;
            }
        } else if (weight > 0) {
            for (int i = from; i < to; i++) {
                argb[i] = Argb.over(argb[i], ink, weight);
            }
        }
    }
}
