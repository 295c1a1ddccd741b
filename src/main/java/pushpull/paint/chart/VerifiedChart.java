package pushpull.paint.chart;

import java.util.Set;
import pushpull.paint.Dash;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.snapshot.Measurement;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotPart;

/// A chart of how well distances tell same from different pairs: a share against another, with the diagonal.
sealed interface VerifiedChart extends Chart permits CalibrationChart, VerificationChart {
    @Override
    default Set<SnapshotPart> needs() {
        return Set.of(SnapshotPart.VERIFICATION);
    }

    @Override
    default Extent extent(Snapshot snapshot, Extent before) {
        return new Extent(100, 100, 0);
    }

    /// The plot in a view, both of whose axes are in per cent.
    default Plot plot(View view) {
        return Plot.in(view, 0, 100);
    }

    /// Whether there are pairs to tell apart.
    boolean isDefined(Measurement.Verified verified);

    /// Draws what was measured over axes and diagonal.
    void paint(View view, Measurement.Verified verified, Pen pen);

    @Override
    default void paint(View view, Pen pen) {
        Measurement.Verified verified = view.snapshot().measurements().verified();
        if (verified == null || !isDefined(verified)) {
            EmptyChartNotice.paint(view, pen, TEXTS.get(verified == null ? "study.none" : "study.unlabelled"));
            return;
        }
        Plot plot = plot(view);
        axes(plot, view, pen);
        Stroke diagonal = new Stroke(view.theme().palette().text3(), 1).dashed(Dash.LIMIT);
        pen.line(plot.x().from(), plot.y().from(), plot.x().to(), plot.y().to(), diagonal);
        paint(view, verified, pen);
        Plot.stamp(view, pen, verified.step());
    }
}
