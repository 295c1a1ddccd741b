package pushpull.measure;

import pushpull.settings.Family;

/// A number that judges an embedding while a run goes on, measured on a snapshot at its own pace.
///
/// A few milliseconds at 500 points. Geometry and clusters are judged on the training points; measures with a [Part]
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
    /// The value, finite or NaN where the sample has none.
    double of(Sample sample);
}
