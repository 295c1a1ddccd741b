package pushpull.paint.raster;

import java.util.Arrays;
import pushpull.paint.Argb;

/// A small picture as lists of its visible pixels, the opaque ones apart: these need not read what is below.
///
/// Rows of a small mark are so short that going through them costs more than their pixels do.
final class Sprite {
    private final int width;
    private final int height;
    private final int reach;
    private final int[] opaque;
    private final int[] opaqueArgb;
    private final int[] soft;
    private final int[] softArgb;
    /// How much of what is below stays, of 256.
    private final int[] rest;

    /// Both lists as offsets in an array with the stride that they were made for.
    private final int[] opaqueAt;

    private final int[] softAt;
    /// Runs of opaque pixels, at most 64 long: their first places and their lengths.
    private final int[] runs;

    private final int[] runLengths;
    private final int[] runsAt;

    private int stride;

    /// The origin is at the corner (reach, reach) of the picture.
    Sprite(Pixels pixels, int reach) {
        width = pixels.width();
        height = pixels.height();
        this.reach = reach;
        opaque = places(pixels, 255, 255);
        soft = places(pixels, 1, 254);
        opaqueArgb = colours(pixels, opaque);
        softArgb = colours(pixels, soft);
        rest = Arrays.stream(softArgb).map(argb -> 256 - Argb.weight(argb)).toArray();
        opaqueAt = new int[opaque.length];
        softAt = new int[soft.length];
        int[] starts = new int[opaque.length + 1];
        runs = Arrays.copyOf(opaque, runs(starts));
        for (int i = 0; i < runs.length; i++) {
            runs[i] = opaque[starts[i]];
        }
        runLengths = new int[runs.length];
        Arrays.setAll(runLengths, i -> starts[i + 1] - starts[i]);
        runsAt = new int[runs.length];
    }

    /// The places in the list of opaque pixels where runs begin, and where the last one ends; returns how many there
    /// are.
    private int runs(int[] starts) {
        int count = 0;
        for (int i = 0; i < opaque.length; i++) {
            boolean goesOn = i > 0
                    && opaque[i] == opaque[i - 1] + 1
                    && opaque[i] % width != 0
                    && i - starts[count - 1] < Long.SIZE;
            if (!goesOn) {
                starts[count++] = i;
            }
        }
        starts[count] = opaque.length;
        return count;
    }

    private static int[] places(Pixels pixels, int leastAlpha, int mostAlpha) {
        int[] argb = pixels.argb();
        int[] found = new int[argb.length];
        int count = 0;
        for (int i = 0; i < argb.length; i++) {
            int alpha = argb[i] >>> 24;
            if (alpha >= leastAlpha && alpha <= mostAlpha) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static int[] colours(Pixels pixels, int[] places) {
        return Arrays.stream(places).map(place -> pixels.argb()[place]).toArray();
    }

    /// Records what it will cover with its origin at a place; ignored unless it is wholly inside.
    void announce(Pixels pixels, int x, int y, OcclusionMask occlusion) {
        int left = x - reach;
        int top = y - reach;
        if (isInside(pixels, left, top)) {
            layOut(pixels.width());
            for (int i = 0; i < runsAt.length; i++) {
                occlusion.add(top * pixels.width() + left + runsAt[i], runLengths[i]);
            }
        }
    }

    private boolean isInside(Pixels pixels, int left, int top) {
        return left >= 0 && top >= 0 && left + width <= pixels.width() && top + height <= pixels.height();
    }

    /// Draws it on another picture, with its origin at a place that may be outside.
    void draw(Pixels pixels, int x, int y) {
        int left = x - reach;
        int top = y - reach;
        if (isInside(pixels, left, top)) {
            layOut(pixels.width());
            inside(pixels.argb(), top * pixels.width() + left);
        } else {
            clipped(pixels, left, top);
        }
    }

    private void layOut(int wanted) {
        if (wanted != stride) {
            stride = wanted;
            Arrays.setAll(opaqueAt, i -> opaque[i] / width * wanted + opaque[i] % width);
            Arrays.setAll(softAt, i -> soft[i] / width * wanted + soft[i] % width);
            Arrays.setAll(runsAt, i -> runs[i] / width * wanted + runs[i] % width);
        }
    }

    private void inside(int[] target, int start) {
        for (int i = 0; i < opaqueAt.length; i++) {
            target[start + opaqueAt[i]] = opaqueArgb[i];
        }
        for (int i = 0; i < softAt.length; i++) {
            int at = start + softAt[i];
            target[at] = Argb.onto(target[at], softArgb[i], rest[i]);
        }
    }

    private void clipped(Pixels pixels, int left, int top) {
        for (int i = 0; i < opaque.length; i++) {
            dot(pixels, left + opaque[i] % width, top + opaque[i] / width, opaqueArgb[i]);
        }
        for (int i = 0; i < soft.length; i++) {
            dot(pixels, left + soft[i] % width, top + soft[i] / width, softArgb[i]);
        }
    }

    private static void dot(Pixels pixels, int x, int y, int argb) {
        if (x >= 0 && y >= 0 && x < pixels.width() && y < pixels.height()) {
            int at = y * pixels.width() + x;
            pixels.argb()[at] = Argb.over(pixels.argb()[at], argb);
        }
    }
}
