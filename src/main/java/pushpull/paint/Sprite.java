package pushpull.paint;

import java.util.Arrays;

/// A small picture cut to its visible rows; each row knows its visible run and, in it, its longest opaque one.
final class Sprite {
    /// Of every row: visible from, opaque from, opaque to, visible to.
    private static final int BOUNDS = 4;

    private static final int SMALL = 24;

    private final int[] argb;
    private final int[] bounds;
    private final int width;
    private final int height;
    private final int offsetX;
    private final int offsetY;

    /// The origin is at the corner (reach, reach) of the picture.
    Sprite(Pixels pixels, int reach) {
        width = pixels.width();
        int top = 0;
        int bottom = pixels.height();
        while (top < bottom && blank(pixels, top)) {
            top++;
        }
        while (bottom > top && blank(pixels, bottom - 1)) {
            bottom--;
        }
        height = bottom - top;
        offsetX = -reach;
        offsetY = top - reach;
        argb = Arrays.copyOfRange(pixels.argb(), top * width, bottom * width);
        bounds = new int[BOUNDS * height];
        for (int row = 0; row < height; row++) {
            measure(row);
        }
    }

    private static boolean blank(Pixels pixels, int row) {
        int visible = 0;
        for (int x = 0; x < pixels.width(); x++) {
            visible |= pixels.at(x, row);
        }
        return visible == 0;
    }

    private void measure(int row) {
        int first = width;
        int last = 0;
        int best = 0;
        int bestEnd = 0;
        int length = 0;
        for (int x = 0; x < width; x++) {
            int pixel = argb[row * width + x];
            if (pixel != 0) {
                first = Math.min(first, x);
                last = x + 1;
            }
            length = pixel >>> 24 == 255 ? length + 1 : 0;
            if (length > best) {
                best = length;
                bestEnd = x + 1;
            }
        }
        int at = BOUNDS * row;
        bounds[at] = Math.min(first, last);
        bounds[at + 1] = best == 0 ? last : bestEnd - best;
        bounds[at + 2] = best == 0 ? last : bestEnd;
        bounds[at + 3] = last;
    }

    /// Lays the picture over another, its origin at a place that may be outside.
    void draw(Pixels pixels, int x, int y) {
        int left = x + offsetX;
        int top = y + offsetY;
        if (left >= 0 && top >= 0 && left + width <= pixels.width() && top + height <= pixels.height()) {
            inside(pixels.argb(), pixels.width(), top * pixels.width() + left);
        } else {
            clipped(pixels, left, top);
        }
    }

    private void inside(int[] target, int stride, int start) {
        if (width <= SMALL) {
            small(target, stride, start);
            return;
        }
        for (int row = 0, own = 0, base = start; row < height; row++, own += width, base += stride) {
            int copyFrom = bounds[BOUNDS * row + 1];
            int copyTo = bounds[BOUNDS * row + 2];
            int to = bounds[BOUNDS * row + 3];
            for (int i = bounds[BOUNDS * row]; i < copyFrom; i++) {
                target[base + i] = Ink.over(target[base + i], argb[own + i]);
            }
            for (int i = copyFrom; i < copyTo; i++) {
                target[base + i] = argb[own + i];
            }
            for (int i = copyTo; i < to; i++) {
                target[base + i] = Ink.over(target[base + i], argb[own + i]);
            }
        }
    }

    /// Rows so short that telling opaque pixels from others costs more than it saves.
    private void small(int[] target, int stride, int start) {
        for (int row = 0, own = 0, base = start; row < height; row++, own += width, base += stride) {
            int to = bounds[BOUNDS * row + 3];
            for (int i = bounds[BOUNDS * row]; i < to; i++) {
                target[base + i] = Ink.over(target[base + i], argb[own + i]);
            }
        }
    }

    private void clipped(Pixels pixels, int left, int top) {
        int[] target = pixels.argb();
        int end = Math.min(height, pixels.height() - top);
        for (int row = Math.max(0, -top); row < end; row++) {
            int from = Math.max(bounds[BOUNDS * row], -left);
            int to = Math.min(bounds[BOUNDS * row + 3], pixels.width() - left);
            int base = (top + row) * pixels.width() + left;
            for (int i = from; i < to; i++) {
                target[base + i] = Ink.over(target[base + i], argb[row * width + i]);
            }
        }
    }
}
