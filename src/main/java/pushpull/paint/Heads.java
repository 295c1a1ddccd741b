package pushpull.paint;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Small filled arrow heads as ready masks: by direction in 128 steps and by 4 x 4 positions of the tip
/// within a pixel, made when they are first met.
final class Heads {
    private static final int PHASES = 4;
    private static final int QUARTER = 32;
    private static final int MOST_LENGTHS = 16;
    private static final double SLOPE = Math.tan(Arrow.HALF_ANGLE);

    private final Coverage coverage = new Coverage();
    private final Map<Double, @Nullable Mask[]> byLength = new HashMap<>();
    private @Nullable Mask[] masks = new Mask[0];
    private double length;

    /// Heads of another length, in device pixels, are drawn from now on.
    Heads sized(double headLength) {
        if (headLength != length) {
            take(headLength);
        }
        return this;
    }

    /// Draws a head; false where it would not lie within the picture, and nothing is drawn.
    ///
    /// @param tipX the tip in device pixels
    /// @param turn the direction, see [#direction]
    boolean draw(Pixels pixels, double tipX, double tipY, int turn, int ink) {
        int fineX = (int) Math.floor(tipX * PHASES + 0.5);
        int fineY = (int) Math.floor(tipY * PHASES + 0.5);
        int phase = (fineY & PHASES - 1) * PHASES + (fineX & PHASES - 1);
        int index = turn * PHASES * PHASES + phase;
        Mask mask = masks[index];
        if (mask == null) {
            mask = make(index / (PHASES * PHASES), phase);
            masks[index] = mask;
        }
        return mask.draw(pixels, fineX >> 2, fineY >> 2, ink);
    }

    private void take(double headLength) {
        if (byLength.size() >= MOST_LENGTHS) {
            byLength.clear();
        }
        masks = byLength.computeIfAbsent(headLength, _ -> new Mask[4 * QUARTER * PHASES * PHASES]);
        length = headLength;
    }

    /// The direction as a step round a diamond, which needs no arc tangent.
    ///
    /// @param ux the direction, of unit length
    static int direction(double ux, double uy) {
        double up = uy / (Math.abs(ux) + Math.abs(uy));
        double round = ux >= 0 ? up : 2 - up;
        return (int) Math.floor(round * QUARTER + 0.5) & 4 * QUARTER - 1;
    }

    private Mask make(int direction, int phase) {
        double round = (double) direction / QUARTER;
        double up = round <= 1 ? round : round <= 3 ? 2 - round : round - 4;
        double across = (round <= 1 || round >= 3 ? 1 : -1) * (1 - Math.abs(up));
        double size = Math.sqrt(up * up + across * across);
        int reach = (int) Math.ceil(length * Math.hypot(1, SLOPE)) + 1;
        double x = reach + (double) (phase % PHASES) / PHASES;
        double y = reach + (double) (phase / PHASES) / PHASES;
        double backX = x - length * across / size;
        double backY = y - length * up / size;
        double wideX = length * SLOPE * up / size;
        double wideY = -length * SLOPE * across / size;
        coverage.outline(new double[] {x, y, backX + wideX, backY + wideY, backX - wideX, backY - wideY}, 0, 0);
        Pixels picture = new Pixels(2 * reach + 1, 2 * reach + 1);
        coverage.paint(picture, Ink.opaque(0));
        return Mask.of(picture, reach);
    }

    /// How much of each pixel is covered, cut to the rectangle where anything is.
    ///
    /// @param from where each row's covered pixels begin
    /// @param to where they end
    private record Mask(byte[] covered, byte[] from, byte[] to, int width, int offsetX, int offsetY) {
        static Mask of(Pixels picture, int reach) {
            int left = picture.width();
            int right = 0;
            int top = picture.height();
            int bottom = 0;
            for (int y = 0; y < picture.height(); y++) {
                for (int x = 0; x < picture.width(); x++) {
                    if (picture.at(x, y) != 0) {
                        left = Math.min(left, x);
                        right = Math.max(right, x + 1);
                        top = Math.min(top, y);
                        bottom = y + 1;
                    }
                }
            }
            int width = Math.max(0, right - left);
            int height = Math.max(0, bottom - top);
            byte[] covered = new byte[width * height];
            byte[] from = new byte[height];
            byte[] to = new byte[height];
            for (int i = covered.length - 1; i >= 0; i--) {
                covered[i] = (byte) (picture.at(left + i % width, top + i / width) >>> 24);
                if (covered[i] != 0) {
                    from[i / width] = (byte) (i % width);
                    to[i / width] = (byte) Math.max(to[i / width], i % width + 1);
                }
            }
            return new Mask(covered, from, to, width, left - reach, top - reach);
        }

        boolean draw(Pixels pixels, int x, int y, int ink) {
            int left = x + offsetX;
            int top = y + offsetY;
            int height = from.length;
            if (left < 0 || top < 0 || left + width > pixels.width() || top + height > pixels.height()) {
                return false;
            }
            int[] argb = pixels.argb();
            int full = Ink.weight(ink);
            int base = top * pixels.width() + left;
            for (int row = 0; row < height; row++, base += pixels.width()) {
                for (int i = from[row]; i < to[row]; i++) {
                    int share = covered[row * width + i] & 0xFF;
                    argb[base + i] = Ink.over(argb[base + i], ink, (share + (share >>> 7)) * full >>> 8);
                }
            }
            return true;
        }
    }
}
