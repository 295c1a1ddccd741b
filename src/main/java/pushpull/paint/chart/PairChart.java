package pushpull.paint.chart;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import pushpull.data.PointPair;
import pushpull.data.Points;
import pushpull.paint.Dash;
import pushpull.paint.FontFace;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.TextStyle;
import pushpull.paint.scene.HighlightedPoints;
import pushpull.snapshot.BatchPairs;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotPart;

/// A chart of every pair of the batch by its distance.
public sealed interface PairChart extends Chart permits ForceCurve, DistanceHistogram, HeatMap {
    @Override
    default Set<SnapshotPart> needs() {
        return Set.of(SnapshotPart.PAIRS);
    }

    /// Every pair: the two points, whether they are same, their distance and their force, positive if it pulls.
    @Override
    default Table table(View view) {
        Table table = new Table("first", "second", "same", "distance", "force");
        BatchPairs pairs = view.snapshot().pairs();
        Points points = view.snapshot().points();
        for (int k = 0; pairs != null && k < pairs.size(); k++) {
            table.row(
                    points.id(pairs.first()[k]),
                    points.id(pairs.second()[k]),
                    pairs.positive()[k] ? 1 : 0,
                    pairs.distances()[k],
                    pairs.magnitudes()[k]);
        }
        return table;
    }

    /// The plot in a view, with room for the texts round it.
    static Plot plot(View view) {
        return Plot.in(view, 0, view.extent().x());
    }

    /// Shows a notice if the batch has no pairs that could be shown; whether it has any.
    static boolean hasPairs(View view, Pen pen) {
        BatchPairs pairs = view.snapshot().pairs();
        if (pairs == null || pairs.size() == 0) {
            EmptyChartNotice.paint(view, pen, EmptyChartNotice.ofBatch(view.snapshot(), pairs != null, "pairs"));
            return false;
        }
        return true;
    }

    /// Highlights one pair by its index; none for a negative one.
    static HighlightedPoints lit(View view, @Nullable BatchPairs pairs, int pair) {
        Points points = view.snapshot().points();
        return pair < 0 || pairs == null
                ? HighlightedPoints.NOTHING
                : HighlightedPoints.of(new PointPair(points.id(pairs.first()[pair]), points.id(pairs.second()[pair])));
    }

    /// A dotted line at the loss's margin.
    static void margin(Plot plot, Snapshot snapshot, Palette palette, Pen pen) {
        double margin = snapshot.experiment().loss().reach();
        if (margin > 0 && margin < plot.x().high()) {
            double x = plot.x().at(margin);
            Stroke dotted = new Stroke(palette.text3(), 1).dashed(Dash.LIMIT);
            pen.line(x, plot.y().from(), x, plot.y().to(), dotted);
            pen.text(x + 4, plot.y().to() + 9, "m", new TextStyle(FontFace.VARIABLE, 14, palette.text2()));
        }
    }

    static double greatest(double[] values) {
        double greatest = 0;
        for (double value : values) {
            greatest = Double.isFinite(value) ? Math.max(greatest, Math.abs(value)) : greatest;
        }
        return greatest;
    }
}
