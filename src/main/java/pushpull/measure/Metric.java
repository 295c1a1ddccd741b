package pushpull.measure;

import java.util.List;
import java.util.Locale;
import pushpull.settings.Family;

/// A number that judges an embedding while a run goes on, measured on a snapshot at its own pace.
///
/// A few milliseconds at 500 points. Geometry and clusters are judged on the training points; measures with a [Split]
/// choose.
public sealed interface Metric extends Family
        permits KnnAccuracy,
                LinearProbe,
                FewShot,
                ZeroShot,
                Retrieval,
                Silhouette,
                DaviesBouldin,
                CalinskiHarabasz,
                KMeansNmi,
                VerificationAuc,
                VerificationEer,
                CalibrationError,
                Alignment,
                Uniformity,
                Tolerance,
                MeanNorm,
                StandardDeviation,
                EffectiveRank,
                ParticipationRatio,
                StableRank {
    /// The value, finite or NaN if the sample has none.
    double compute(MetricInput sample);

    /// Which values are the better ones, as its authors mean it.
    Better better();

    /// What must be said beside the value of a sample.
    default List<MetricRemark> remarks(MetricInput sample) {
        return List.of();
    }

    /// Whether points without a label are left out.
    default boolean needsLabels() {
        return true;
    }

    /// Which points are judged.
    default Split part() {
        return Split.TRAINING;
    }

    /// A short name for histories and files, such as `silhouette` or `knnAccuracy.heldOut`.
    default String key() {
        String name = getClass().getSimpleName();
        String lower = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        return part() == Split.HELD_OUT ? lower + ".heldOut" : lower;
    }

    /// The metrics that are followed by default, each key once; together some tens of milliseconds at 500 points.
    static List<Metric> standard() {
        return List.of(
                new KnnAccuracy(5, Split.TRAINING),
                new KnnAccuracy(5, Split.HELD_OUT),
                new LinearProbe(1, Split.TRAINING),
                new LinearProbe(1, Split.HELD_OUT),
                new RecallAtK(1, Split.TRAINING),
                new MapAtR(Split.TRAINING),
                new Silhouette(),
                new KMeansNmi(3),
                new VerificationAuc(Split.TRAINING),
                new VerificationEer(Split.TRAINING),
                new Alignment(2),
                new Uniformity(2),
                new Tolerance(),
                new MeanNorm(),
                new StandardDeviation(),
                new EffectiveRank(true),
                new ParticipationRatio(true));
    }
}
