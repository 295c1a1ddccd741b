package pushpull.paint.formula;

import java.util.List;
import pushpull.paint.FontFace;

/// Draws round brackets as tall as their content, and roots.
final class Brackets {
    private static final int BENDS = 12;

    private Brackets() {}

    /// Puts brackets round a box: those of the font if it is no taller than a line, drawn ones otherwise.
    static Box around(Box held, FormulaStyle style, TextSetter textSetter) {
        Emphasis emphasis = style.emphasis();
        if (held.height() <= 1.35 * style.size()) {
            FontFace face = style.letters();
            return Box.row(
                    textSetter.letters("(", face, style.size(), emphasis),
                    held,
                    textSetter.letters(")", face, style.size(), emphasis));
        }
        double width = Math.clamp(0.12 * held.height(), 4, 9);
        Box left = bend(held, width, true, emphasis);
        return Box.row(left, held, bend(held, width, false, emphasis));
    }

    private static Box bend(Box held, double width, boolean left, Emphasis emphasis) {
        double[] xy = new double[2 * (BENDS + 1)];
        for (int i = 0; i <= BENDS; i++) {
            double t = 2.0 * i / BENDS - 1;
            double out = (1 - t * t) * (width - 2.5);
            xy[2 * i] = left ? width - 1 - out : 1 + out;
            xy[2 * i + 1] = -held.ascent() + (t + 1) / 2 * held.height();
        }
        return new Box(width, held.ascent(), held.descent(), List.of(new Box.Line(xy, 1.1, emphasis)));
    }

    /// Puts a root over a box.
    static Box root(Box held, FormulaStyle style) {
        double size = style.size();
        double top = held.ascent() + 0.12 * size;
        double bottom = held.descent();
        double[] xy = {
            0.05 * size,
            -0.3 * size,
            0.15 * size,
            -0.36 * size,
            0.34 * size,
            bottom,
            0.55 * size,
            -top,
            0.6 * size + held.width(),
            -top
        };
        Box sign = new Box(0.58 * size, top + 1, bottom, List.of(new Box.Line(xy, 1, style.emphasis())));
        return Box.row(sign, held, Box.room(0.08 * size));
    }
}
