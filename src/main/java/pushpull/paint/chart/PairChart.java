package pushpull.paint.chart;

import org.jspecify.annotations.Nullable;
import pushpull.paint.Dash;
import pushpull.paint.Face;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.paint.TextStyle;
import pushpull.settings.Texts;
import pushpull.train.Pairs;
import pushpull.train.Snapshot;

/// A chart of every pair of the batch by its distance.
public sealed interface PairChart extends Chart permits ForceCurve, DistanceHistogram {
    /// The words of all charts.
    Texts TEXTS = Texts.bundle("paint");

    /// The plot in a view, with room for the words round it.
    static Plot plot(View view) {
        Axis y = new Axis(0, view.extent().y(), view.height() - 40, 26);
        return new Plot(new Axis(0, view.extent().x(), Plot.room(y), view.width() - 8), y);
    }

    static boolean hasPairs(@Nullable Pairs pairs) {
        return pairs != null && pairs.size() > 0;
    }

    /// A dotted line where the loss has its margin.
    static void margin(Plot plot, Snapshot snapshot, Palette palette, Pen pen) {
        double margin = snapshot.experiment().loss().reach();
        if (margin > 0 && margin < plot.x().high()) {
            double x = plot.x().at(margin);
            Stroke dotted = new Stroke(palette.text3(), 1).dashed(Dash.LIMIT);
            pen.line(x, plot.y().from(), x, plot.y().to(), dotted);
            pen.text(x + 4, plot.y().to() + 9, "m", new TextStyle(Face.VARIABLE, 14, palette.text2()));
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
