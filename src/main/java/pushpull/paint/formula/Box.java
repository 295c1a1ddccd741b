package pushpull.paint.formula;

import java.util.ArrayList;
import java.util.List;
import pushpull.paint.FontFace;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.TextStyle;

/// A piece of typeset text with its measures; the origin is at the left end of its baseline.
public record Box(double width, double ascent, double descent, List<Mark> marks) {
    static final Box NOTHING = new Box(0, 0, 0, List.of());

    /// What is painted.
    sealed interface Mark {
        Mark moved(double dx, double dy, double factor);
    }

    /// Letters on a baseline.
    record Letters(double x, double y, String text, FontFace face, double size, Emphasis emphasis) implements Mark {
        @Override
        public Mark moved(double dx, double dy, double factor) {
            return new Letters(factor * x + dx, factor * y + dy, text, face, factor * size, emphasis);
        }
    }

    /// A line through points, such as a fraction bar, a root or a tall bracket.
    record Line(double[] xy, double thickness, Emphasis emphasis) implements Mark {
        @Override
        public Mark moved(double dx, double dy, double factor) {
            double[] moved = new double[xy.length];
            for (int i = 0; i < xy.length; i++) {
                moved[i] = factor * xy[i] + (i % 2 == 0 ? dx : dy);
            }
            return new Line(moved, thickness, emphasis);
        }
    }

    public Box {
        marks = List.copyOf(marks);
    }

    public double height() {
        return ascent + descent;
    }

    /// The same at another place on its line, lower if `dy` is positive.
    Box lowered(double dy) {
        return new Box(width, ascent - dy, descent + dy, moved(0, dy));
    }

    List<Mark> moved(double dx, double dy) {
        return marks.stream().map(mark -> mark.moved(dx, dy, 1)).toList();
    }

    /// The same at a smaller size.
    Box shrunk(double factor) {
        return new Box(
                factor * width,
                factor * ascent,
                factor * descent,
                marks.stream().map(mark -> mark.moved(0, 0, factor)).toList());
    }

    /// Space without marks.
    static Box room(double width) {
        return new Box(width, 0, 0, List.of());
    }

    /// Boxes side by side.
    static Box row(List<Box> boxes) {
        List<Mark> marks = new ArrayList<>();
        double x = 0;
        double ascent = 0;
        double descent = 0;
        for (Box box : boxes) {
            marks.addAll(box.moved(x, 0));
            x += box.width;
            ascent = Math.max(ascent, box.ascent);
            descent = Math.max(descent, box.descent);
        }
        return new Box(x, ascent, descent, marks);
    }

    static Box row(Box... boxes) {
        return row(List.of(boxes));
    }

    /// Paints the box with its origin at a place.
    public void paint(Pen pen, Palette palette, double x, double baseline) {
        for (Mark mark : marks) {
            switch (mark.moved(x, baseline, 1)) {
                case Letters letters ->
                    pen.text(
                            letters.x,
                            letters.y,
                            letters.text,
                            new TextStyle(letters.face, letters.size, letters.emphasis.ink(palette)));
                case Line line ->
                    pen.polyline(line.xy, line.xy.length / 2, new Stroke(line.emphasis.ink(palette), line.thickness));
            }
        }
    }
}
