package pushpull.paint.stage;

import pushpull.experiment.Experiment;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.history.EmbeddingStatistics;

/// How near a camera comes by itself: a collapsed embedding must not look like one that is spread out.
final class ClosestView {
    /// What is seen is at least this share of what counts as far.
    private static final double SHARE = 0.1;

    private ClosestView() {}

    /// The least span of the embedding that a camera shows: a share of the margin's circle, of the unit circle where
    /// points lie on it, and of the widest that the run has been, whichever is the greatest.
    static double span(Snapshot snapshot) {
        Experiment experiment = snapshot.experiment();
        boolean normalised = experiment.encoder().normalize();
        boolean directions = experiment.distance().isOnSphere() && !normalised;
        double margin = directions
                ? Double.NaN
                : 2 * experiment.distance().radius(experiment.loss().separation());
        double unit = normalised ? 2 : 0;
        double known = Double.isFinite(margin) ? Math.max(margin, unit) : unit;
        return SHARE * Math.max(known, widest(snapshot));
    }

    /// Twice the greatest spread up to here: that of points evenly on a circle is its radius.
    private static double widest(Snapshot snapshot) {
        return 2
                * snapshot.history().statistics().stream()
                        .filter(vital -> vital.step() <= snapshot.step())
                        .mapToDouble(EmbeddingStatistics::spread)
                        .filter(Double::isFinite)
                        .max()
                        .orElse(0);
    }
}
