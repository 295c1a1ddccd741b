package pushpull.paint.formula;

import java.util.ArrayList;
import java.util.List;
import pushpull.formula.Expression;
import pushpull.formula.Expression.Negative;
import pushpull.formula.Expression.Plus;

/// Arranges boxes in lines of a width: one that does not fit goes to the next line, a wider one is shrunk.
public final class LineFlow {
    /// A box is not shrunk below this, but sticks out.
    private static final double LEAST = 0.6;

    private static final double INDENT = 12;
    private static final double GAP = 4;

    private final double width;
    private final double leading;
    private final List<Box> lines = new ArrayList<>();
    private final List<Integer> paragraphs = new ArrayList<>();
    private Box line = Box.NOTHING;
    private boolean indented;

    /// @param leading the least distance between lines
    public LineFlow(double width, double leading) {
        this.width = width;
        this.leading = leading;
    }

    /// Adds a box after the others, or on a new line if it does not fit.
    public void add(Box piece) {
        if (line.width() + piece.width() > width && !line.equals(Box.NOTHING)) {
            indented = true;
            end();
        }
        Box start = indented && line.equals(Box.NOTHING) ? Box.room(INDENT) : line;
        double room = width - start.width();
        line = Box.row(start, piece.width() > room ? piece.shrunk(Math.max(LEAST, room / piece.width())) : piece);
    }

    /// Adds an expression, which may be broken before a plus or a minus.
    ///
    /// @param before what precedes it, such as an equals sign
    public void add(Typesetter typesetter, Box before, Expression expression, FormulaStyle style) {
        Box whole = Box.row(before, typesetter.set(expression, style));
        if (expression instanceof Plus plus && whole.width() > width) {
            boolean first = true;
            for (Expression term : plus.terms()) {
                Expression size = term instanceof Negative negative && !first ? negative.of() : term;
                Box sign = first ? before : typesetter.relation(term instanceof Negative ? "−" : "+", style);
                add(Box.row(sign, typesetter.set(size, style)));
                first = false;
            }
        } else {
            add(whole);
        }
    }

    /// Ends the line; the next box begins at the left.
    public void next() {
        end();
        indented = false;
    }

    /// Begins a paragraph, with a little space before it.
    public void paragraph() {
        next();
        paragraphs.add(lines.size());
    }

    private void end() {
        if (!line.equals(Box.NOTHING)) {
            lines.add(line);
            line = Box.NOTHING;
        }
    }

    /// All lines, one below the other; the origin is at the upper left.
    public Box box() {
        next();
        List<Box.Mark> marks = new ArrayList<>();
        double y = 0;
        double widest = 0;
        for (int i = 0; i < lines.size(); i++) {
            Box one = lines.get(i);
            y += i > 0 && paragraphs.contains(i) ? GAP : 0;
            double extra = Math.max(0, leading - one.height()) / 2;
            double height = Math.max(leading, one.height() + 2);
            marks.addAll(one.moved(0, Math.rint(y + extra + one.ascent())));
            y += Math.ceil(height);
            widest = Math.max(widest, one.width());
        }
        return new Box(widest, 0, y, marks);
    }
}
