package pushpull.paint.raster;

import java.util.Arrays;

/// The pixels that opaque parts of marks will cover, a bit each, so that nothing is drawn there before.
///
/// Where thousands of points are close together, most of their arrows and trails lie below them.
final class OcclusionMask {
    private long[] bits = new long[1];
    private boolean empty = true;

    /// Prepares for a picture in which nothing is covered.
    void begin(Pixels pixels) {
        int words = (pixels.width() * pixels.height() >> 6) + 1;
        if (bits.length != words) {
            bits = new long[words];
        }
        clear();
    }

    void clear() {
        if (!empty) {
            Arrays.fill(bits, 0);
            empty = true;
        }
    }

    /// Covers up to 64 pixels of a row from a place in the picture's array on.
    void add(int at, int length) {
        long run = -1L >>> 64 - length;
        bits[at >> 6] |= run << at;
        if ((at & 63) + length > 64) {
            bits[(at >> 6) + 1] |= run >>> -at;
        }
        empty = false;
    }

    /// Whether the pixel at a place in the picture's array will be covered.
    boolean hides(int at) {
        return (bits[at >> 6] >>> at & 1) != 0;
    }
}
