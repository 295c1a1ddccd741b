package pushpull.paint.raster;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import pushpull.paint.Argb;
import pushpull.paint.Arrow;

/// A cache of masks of small filled arrow heads: by direction in 128 steps and by 4 x 4 positions of the tip within a
/// pixel, made when first needed.
///
/// Masks are those of directions from right to halfway down, mirrored for the others: they are few enough to stay in
/// the processor's first-level cache.
final class ArrowHeadCache {
    private static final int PHASES = 4;
    private static final int OCTANT = 16;
    private static final int MOST_LENGTHS = 16;
    private static final double SLOPE = Math.tan(Arrow.HALF_ANGLE);

    private final OcclusionMask occlusion;
    private final AreaFiller filler = new AreaFiller();
    private final Map<Double, int[][]> byLength = new HashMap<>();
    private int[][] masks = new int[0][];
    private double length;
    private int reach;
    private int ink;

    /// @param occlusion pixels that need not be drawn
    ArrowHeadCache(OcclusionMask occlusion) {
        this.occlusion = occlusion;
    }

    /// Sets the length, in device pixels, and the colour of the next heads.
    ArrowHeadCache lookUp(double headLength, int colour) {
        ink = colour;
        if (headLength != length) {
            if (byLength.size() >= MOST_LENGTHS) {
                byLength.clear();
            }
            masks = byLength.computeIfAbsent(headLength, _ -> new int[(OCTANT + 1) * PHASES * PHASES][]);
            length = headLength;
            reach = (int) Math.ceil(length * Math.hypot(1, SLOPE)) + 1;
        }
        return this;
    }

    /// Draws a head; false if it would not lie within the picture, and nothing is drawn.
    ///
    /// @param tipX the tip in device pixels
    /// @param ux the direction, of unit length
    boolean draw(Pixels pixels, double tipX, double tipY, double ux, double uy) {
        int fineX = (int) Math.floor((ux < 0 ? -tipX : tipX) * PHASES + 0.5);
        int fineY = (int) Math.floor((uy < 0 ? -tipY : tipY) * PHASES + 0.5);
        // When mirrored, the pixel that begins at a place is the one that ended there.
        int x = ux < 0 ? -1 - (fineX >> 2) : fineX >> 2;
        int y = uy < 0 ? -1 - (fineY >> 2) : fineY >> 2;
        if (x < reach || y < reach || x + reach >= pixels.width() || y + reach >= pixels.height()) {
            return false;
        }
        double wide = Math.abs(ux);
        double high = Math.abs(uy);
        int turn = (int) (Math.min(wide, high) / (wide + high) * 2 * OCTANT + 0.5);
        int phaseX = fineX & PHASES - 1;
        int phaseY = fineY & PHASES - 1;
        int stepX = ux < 0 ? -1 : 1;
        int stepY = uy < 0 ? -pixels.width() : pixels.width();
        int home = y * pixels.width() + x;
        if (wide >= high) {
            lay(pixels.argb(), home, mask(turn, phaseX, phaseY), stepX, stepY);
        } else {
            lay(pixels.argb(), home, mask(turn, phaseY, phaseX), stepY, stepX);
        }
        return true;
    }

    private void lay(int[] argb, int home, int[] mask, int along, int across) {
        int full = Argb.weight(ink);
        for (int pixel : mask) {
            int at = home + (byte) (pixel >> 8) * along + (byte) pixel * across;
            if (!occlusion.hides(at)) {
                argb[at] = Argb.over(argb[at], ink, (pixel >>> 16) * full >>> 8);
            }
        }
    }

    private int[] mask(int turn, int phaseAlong, int phaseAcross) {
        int index = (turn * PHASES + phaseAcross) * PHASES + phaseAlong;
        int[] mask = masks[index];
        if (mask == null) {
            mask = make(turn, phaseAlong, phaseAcross);
            masks[index] = mask;
        }
        return mask;
    }

    /// The covered pixels of a head that points to the right and, by a step round a diamond, down: the share covered,
    /// of 256, above the signed bytes of the distances from the tip's pixel to the right and down.
    private int[] make(int turn, int phaseAlong, int phaseAcross) {
        double down = turn / (2.0 * OCTANT);
        double size = Math.hypot(1 - down, down);
        double ux = (1 - down) / size;
        double uy = down / size;
        double x = reach + (double) phaseAlong / PHASES;
        double y = reach + (double) phaseAcross / PHASES;
        double backX = x - length * ux;
        double backY = y - length * uy;
        double wide = length * SLOPE;
        filler.outline(
                new double[] {x, y, backX + wide * uy, backY - wide * ux, backX - wide * uy, backY + wide * ux}, 0, 0);
        Pixels picture = new Pixels(2 * reach + 1, 2 * reach + 1);
        filler.paint(picture, Argb.opaque(0));
        int[] mask = new int[picture.width() * picture.height()];
        int count = 0;
        for (int i = 0; i < mask.length; i++) {
            int share = Argb.weight(picture.argb()[i]);
            if (share > 0) {
                int right = i % picture.width() - reach;
                int below = i / picture.width() - reach;
                mask[count++] = share << 16 | (right & 0xFF) << 8 | below & 0xFF;
            }
        }
        return Arrays.copyOf(mask, count);
    }
}
