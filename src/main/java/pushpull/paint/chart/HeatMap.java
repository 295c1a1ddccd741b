package pushpull.paint.chart;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pushpull.data.PointNames;
import pushpull.data.Points;
import pushpull.describe.LabelText;
import pushpull.paint.Argb;
import pushpull.paint.Glyph;
import pushpull.paint.Halo;
import pushpull.paint.Mark;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.scene.HighlightedPoints;
import pushpull.snapshot.BatchPairs;
import pushpull.snapshot.Snapshot;

/// The distance of every pair of the batch as a matrix of points, sorted by class: near pairs stand out.
public record HeatMap() implements PairChart {
    private static final double LEFT = 20;
    private static final double RIGHT = 14;
    private static final double TOP = 6;
    private static final double DARKEST = 0.04;

    @Override
    public String key() {
        return "heat";
    }

    @Override
    public Extent extent(Snapshot snapshot, Extent before) {
        BatchPairs pairs = snapshot.pairs();
        double far = pairs == null ? 0 : PairChart.greatest(pairs.distances());
        return pairs == null ? before : new Extent(far, 1, 0).heldFrom(before);
    }

    @Override
    public void paint(View view, Pen pen) {
        Palette palette = view.theme().palette();
        BatchPairs pairs = view.snapshot().pairs();
        Rows rows = rows(view, pairs);
        if (!PairChart.hasPairs(view, pen) || pairs == null || rows == null) {
            return;
        }
        pen.clear(palette.background());
        cells(view, pairs, rows, pen);
        HighlightIndices highlight = HighlightIndices.of(view);
        for (int k = 0; k < highlight.first().length; k++) {
            frame(rows, highlight.first()[k], highlight.second()[k], palette, pen);
            frame(rows, highlight.second()[k], highlight.first()[k], palette, pen);
        }
        Points points = view.snapshot().points();
        for (int from = 0, to = 0; from < rows.order.length; from = to) {
            int label = points.label(rows.order[from]);
            while (to < rows.order.length && points.label(rows.order[to]) == label) {
                to++;
            }
            if (label >= 0) {
                Mark mark = new Mark(Glyph.ofClass(label), 4, palette.ofClass(label), Halo.NONE);
                pen.mark(LEFT / 2 - 2, rows.y(from + (to - from) / 2.0), mark);
            }
        }
        pointer(rows, highlight.point(), palette.text3(), pen);
        pointer(rows, view.selected(), palette.accent(), pen);
    }

    @Override
    public double height(double width) {
        return width - LEFT - RIGHT + 2 * TOP;
    }

    private static void pointer(Rows rows, int point, int ink, Pen pen) {
        int row = point < 0 ? -1 : rows.place[point];
        if (row >= 0) {
            double y = rows.y(row + 0.5);
            double x = rows.left + rows.size + 3;
            pen.polygon(new double[] {x, y, x + 6, y - 4, x + 6, y + 4}, 3, ink);
        }
    }

    /// A frame round the cell of two points, wider than the cell so that it can be seen.
    private static void frame(Rows rows, int first, int second, Palette palette, Pen pen) {
        if (first >= 0 && second >= 0 && rows.place[first] >= 0 && rows.place[second] >= 0) {
            double x = rows.left + rows.cell * (rows.place[first] + 0.5);
            double y = rows.y(rows.place[second] + 0.5);
            double r = Math.max(4, rows.cell / 2 + 1);
            double[] xy = {x - r, y - r, x + r, y - r, x + r, y + r, x - r, y + r, x - r, y - r};
            pen.polyline(xy, 5, new Stroke(palette.background(), 3.5));
            pen.polyline(xy, 5, new Stroke(palette.accent(), 1.5));
        }
    }

    private static void cells(View view, BatchPairs pairs, Rows rows, Pen pen) {
        int text = view.theme().palette().text1();
        pen.rectangle(rows.left, TOP, rows.size, rows.size, Argb.faded(text, DARKEST));
        for (int i = 0; i < rows.order.length; i++) {
            cell(rows, i, i, text, pen);
        }
        for (int k = 0; k < pairs.size(); k++) {
            double near = Math.clamp(1 - pairs.distances()[k] / view.extent().x(), 0, 1);
            int ink = Argb.faded(text, near * near);
            int first = rows.place[pairs.first()[k]];
            int second = rows.place[pairs.second()[k]];
            cell(rows, first, second, ink, pen);
            cell(rows, second, first, ink, pen);
        }
    }

    private static void cell(Rows rows, int column, int row, int ink, Pen pen) {
        double x = Math.rint(rows.left + rows.cell * column);
        double y = Math.rint(rows.y(row));
        double width = Math.rint(rows.left + rows.cell * (column + 1)) - x;
        pen.rectangle(x, y, width, Math.rint(rows.y(row + 1)) - y, ink);
    }

    @Override
    public HighlightedPoints at(View view, double x, double y) {
        BatchPairs pairs = view.snapshot().pairs();
        return PairChart.lit(view, pairs, pairAt(view, pairs, x, y));
    }

    @Override
    public String readout(View view, double x, double y) {
        BatchPairs pairs = view.snapshot().pairs();
        int pair = pairAt(view, pairs, x, y);
        if (pairs == null || pair < 0) {
            return "";
        }
        Points points = view.snapshot().points();
        int one = pairs.first()[pair];
        int other = pairs.second()[pair];
        return TEXTS.get(
                "heat.readout",
                PointNames.name(points.id(one)),
                LabelText.of(view.snapshot(), one),
                PointNames.name(points.id(other)),
                LabelText.of(view.snapshot(), other),
                ForceCurve.number(pairs.distances()[pair]));
    }

    private static int pairAt(View view, @Nullable BatchPairs pairs, double x, double y) {
        Rows rows = rows(view, pairs);
        if (pairs == null || rows == null) {
            return -1;
        }
        int column = (int) Math.floor((x - rows.left) / rows.cell);
        int row = (int) Math.floor((y - TOP) / rows.cell);
        int count = rows.order.length;
        if (column < 0 || row < 0 || column >= count || row >= count || column == row) {
            return -1;
        }
        int one = rows.order[row];
        int other = rows.order[column];
        for (int k = 0; k < pairs.size(); k++) {
            int first = pairs.first()[k];
            int second = pairs.second()[k];
            if (first == one && second == other || first == other && second == one) {
                return k;
            }
        }
        return -1;
    }

    private static @Nullable Rows rows(View view, @Nullable BatchPairs pairs) {
        if (pairs == null || pairs.size() == 0) {
            return null;
        }
        Points points = view.snapshot().points();
        int[] order = IntStream.concat(Arrays.stream(pairs.first()), Arrays.stream(pairs.second()))
                .distinct()
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(points::label).thenComparingInt(i -> i))
                .mapToInt(i -> i)
                .toArray();
        int[] place = new int[points.size()];
        Arrays.fill(place, -1);
        for (int i = 0; i < order.length; i++) {
            place[order[i]] = i;
        }
        double size = Math.max(1, Math.min(view.width() - LEFT - RIGHT, view.height() - 2 * TOP));
        return new Rows(order, place, LEFT, size, size / order.length);
    }

    /// The point of each row, the row of each point, and the place of the rows.
    private record Rows(int[] order, int[] place, double left, double size, double cell) {
        double y(double row) {
            return TOP + cell * row;
        }
    }
}
