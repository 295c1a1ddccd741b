package pushpull.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import pushpull.data.Points;
import pushpull.evaluate.EmbeddingEvaluation.Detail;
import pushpull.experiment.Experiment;
import pushpull.measure.MetricInput;
import pushpull.observe.measure.StandardMetrics;
import pushpull.statistics.Geometry;
import pushpull.statistics.Spectrum;
import pushpull.tensor.Matrix;
import pushpull.tensor.WorkerPool;

/// Embeddings of a training elsewhere, looked at under a loss, a distance and a miner of one's choice.
///
/// Pairs are compared among all points, or among some that were drawn to stand for them.
///
/// @param points all of them
/// @param compared those whose pairs are compared
/// @param evaluation the loss of these; null if nothing says which points are the same
/// @param input what measures see of them
/// @param isNormalized whether only directions of points count
public record EmbeddingInspection(
        Points points,
        Points compared,
        @Nullable EmbeddingEvaluation evaluation,
        MetricInput input,
        boolean isNormalized) {
    private static final double POINT = 1e-3;
    private static final double FLAT = 0.1;
    private static final int PLANE = 2;

    /// What can be wrong with embeddings as they stand, without knowing how they came to be so.
    public enum Finding {
        /// All points are in one place, compared with their distance from the origin.
        COLLAPSED,
        /// They fill few of their directions.
        FLAT,
        /// Each class is in one place.
        CLASSES_COLLAPSED;

        /// The name as keys of texts have it.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '.');
        }
    }

    /// Looks at embeddings.
    ///
    /// @param most how many points are compared at most
    /// @param losses whether the loss is worked out
    /// @throws pushpull.settings.SettingsException if settings do not go together, or not with these points
    public static EmbeddingInspection of(
            Experiment experiment, Points points, int most, boolean losses, WorkerPool workers) {
        Points all = points.withHeldOut(new boolean[points.size()]);
        Points compared = DrawnPoints.of(all, most, experiment.seed());
        EmbeddingEvaluation evaluation =
                losses ? EmbeddingEvaluation.of(experiment, compared, Detail.VALUE, workers) : null;
        Matrix places = experiment.encoder().normalize() ? Geometry.unit(all.features()) : all.features();
        return new EmbeddingInspection(
                all,
                compared,
                evaluation,
                StandardMetrics.sample(all, places, experiment, most),
                experiment.encoder().normalize());
    }

    /// The spectrum of the compared points about their mean.
    public Spectrum spectrum() {
        return input.spectrum(true);
    }

    /// What is wrong with them; empty if nothing is that can be seen in one step.
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Matrix places = input.coordinates();
        double length = Math.sqrt(meanSquare(places));
        double spread = Math.sqrt(meanSquare(Geometry.centred(places)));
        double rank = spectrum().participationRatio();
        int room = Math.min(places.columns(), places.rows() - 1);
        if (!(spread > POINT * length)) {
            findings.add(Finding.COLLAPSED);
        } else if (room > PLANE && rank < Math.max(1.5, FLAT * Math.min(room, Math.max(PLANE, points.classes() - 1)))) {
            findings.add(Finding.FLAT);
        }
        if (spread > POINT * length && points.classes() > 1 && within() < POINT * spread) {
            findings.add(Finding.CLASSES_COLLAPSED);
        }
        return findings;
    }

    /// The root mean square distance of the compared points from the mean of their class.
    private double within() {
        return Math.sqrt(meanSquare(ClassOffsets.of(input.coordinates(), compared)));
    }

    private static double meanSquare(Matrix rows) {
        double sum = 0;
        for (double[] row : Geometry.rows(rows)) {
            sum += Geometry.dot(row, row);
        }
        return sum / Math.max(1, rows.rows());
    }
}
