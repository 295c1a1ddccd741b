package pushpull.observe.measure;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import pushpull.measure.Alignment;
import pushpull.measure.CalibrationError;
import pushpull.measure.CalibrationError.Recalibration;
import pushpull.measure.KnnAccuracy;
import pushpull.measure.LinearProbe;
import pushpull.measure.MapAtR;
import pushpull.measure.MetricInput;
import pushpull.measure.RecallAtK;
import pushpull.measure.Silhouette;
import pushpull.measure.Split;
import pushpull.measure.Uniformity;
import pushpull.snapshot.Measurement;
import pushpull.snapshot.RocCurve;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotPart;
import pushpull.statistics.Reliability;

/// Computes one measurement of a snapshot.
public final class SnapshotMeasurer {
    /// The metrics of `SnapshotPart.PLANE`.
    public static final List<String> PLANE = List.of("alignment", "uniformity");

    /// The metrics of `SnapshotPart.QUALITY`: of training points, then the same of held-out points.
    public static final List<String> QUALITY = List.of(
            "knn",
            "probe",
            "recall",
            "map",
            "silhouette",
            "knn.heldOut",
            "probe.heldOut",
            "recall.heldOut",
            "map.heldOut",
            "silhouette.heldOut");

    private static final Set<SnapshotPart> MEASURED =
            EnumSet.of(SnapshotPart.PLANE, SnapshotPart.SPECTRUM, SnapshotPart.VERIFICATION, SnapshotPart.QUALITY);
    private static final int NEIGHBOURS = 5;
    private static final int BINS = 10;

    private SnapshotMeasurer() {}

    /// Whether a part is measured here, beside the run.
    public static boolean covers(SnapshotPart snapshotPart) {
        return MEASURED.contains(snapshotPart);
    }

    /// Whether measurements of a part are kept step by step.
    public static boolean isRemembered(SnapshotPart snapshotPart) {
        return snapshotPart == SnapshotPart.PLANE || snapshotPart == SnapshotPart.QUALITY;
    }

    /// @param snapshotPart one that is measured here
    public static Measurement of(SnapshotPart snapshotPart, Snapshot snapshot) {
        MetricInput sample = StandardMetrics.sample(snapshot).limited(MetricInput.LIMIT);
        return switch (snapshotPart) {
            case PLANE ->
                new Measurement.Numbers(snapshotPart, snapshot.step(), new double[] {
                    new Alignment(2).compute(sample), new Uniformity(2).compute(sample)
                });
            case QUALITY -> new Measurement.Numbers(snapshotPart, snapshot.step(), quality(sample));
            case SPECTRUM ->
                new Measurement.Spread(
                        snapshot.step(),
                        sample.spectrum(true),
                        sample.coordinates().rows(),
                        snapshot.embeddings().columns());
            case VERIFICATION ->
                new Measurement.Verified(
                        snapshot.step(),
                        RocCurve.of(sample.roc(Split.TRAINING)),
                        RocCurve.of(sample.roc(Split.HELD_OUT)),
                        reliability(sample, Recalibration.NONE),
                        reliability(sample, Recalibration.PLATT),
                        reliability(sample, Recalibration.ISOTONIC));
            default -> throw new IllegalArgumentException(snapshotPart + " is no measure");
        };
    }

    private static double[] quality(MetricInput sample) {
        double[] values = new double[QUALITY.size()];
        for (Split part : Split.values()) {
            int at = part == Split.TRAINING ? 0 : QUALITY.size() / 2;
            values[at] = new KnnAccuracy(NEIGHBOURS, part).compute(sample);
            values[at + 1] = new LinearProbe(1, part).compute(sample);
            values[at + 2] = new RecallAtK(1, part).compute(sample);
            values[at + 3] = new MapAtR(part).compute(sample);
            values[at + 4] = new Silhouette().compute(sample.labelled(part));
        }
        return values;
    }

    private static Reliability reliability(MetricInput sample, Recalibration method) {
        return new CalibrationError(method, BINS).diagram(sample);
    }
}
