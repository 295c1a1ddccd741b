package pushpull.measure;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.statistics.Geometry;
import pushpull.statistics.KMeans;
import pushpull.statistics.KMeans.Clustering;
import pushpull.statistics.LabelledPoints;
import pushpull.statistics.LogisticRegression;
import pushpull.statistics.Roc;
import pushpull.statistics.Spectrum;
import pushpull.tensor.Matrix;

/// What a measure sees of a run at one step, with what several measures need worked out once.
///
/// All points, or as many as were asked for by [#limited]: those are drawn, the same at every step of a run, so that a
/// curve does not jitter by the draw. A label below 0 means unlabelled: such a point counts in measures that need no
/// labels only. A point with a coordinate that is not finite (or beyond 1e100) is left out. Belongs to one thread.
public final class MetricInput {
    /// The most points that are measured beside a run; pairs grow with the square.
    public static final int LIMIT = 1000;

    private final MeasuredPoints all;
    private final Streams streams;
    private final MetricScope extent;
    private final Map<Split, LabelledPoints> labelled = new EnumMap<>(Split.class);
    private final Map<Split, RocTally> verifications = new EnumMap<>(Split.class);
    private final Map<Boolean, Spectrum> spectra = new HashMap<>();
    private final Map<Double, LogisticRegression> probes = new HashMap<>();
    private final Map<Integer, Clustering> clusterings = new HashMap<>();

    /// Points as measures see them, one a row.
    ///
    /// @param coordinates of the points as they are
    /// @param embeddings the same as they are compared: as they are, or as directions
    /// @param labels of each point, below 0 if unknown
    /// @param heldOut whether each point is kept aside
    /// @param firstView the embedding of the view that [#otherView] is the other of
    /// @param otherView the embedding of each point's other view or modality, null if there is none
    private record MeasuredPoints(
            Matrix coordinates,
            Matrix embeddings,
            int[] labels,
            boolean[] heldOut,
            Matrix firstView,
            @Nullable Matrix otherView) {}

    private MetricInput(MeasuredPoints all, Streams streams, MetricScope extent) {
        this.all = all;
        this.streams = streams;
        this.extent = extent;
    }

    /// All points.
    ///
    /// @param embeddings one point a row
    /// @param labels of each point, below 0 if unknown
    /// @param heldOut whether each point is kept aside
    /// @param otherView the embedding of each point's other view or modality, null if there is none
    /// @param streams of the run, for the draws of measures
    public static MetricInput of(
            Matrix embeddings, int[] labels, boolean[] heldOut, @Nullable Matrix otherView, Streams streams) {
        if (labels.length != embeddings.rows() || heldOut.length != embeddings.rows()) {
            throw new IllegalArgumentException(
                    labels.length + " labels and " + heldOut.length + " marks for " + embeddings.rows() + " points");
        }
        if (otherView != null && otherView.rows() != embeddings.rows()) {
            throw new IllegalArgumentException(otherView.rows() + " other views of " + embeddings.rows() + " points");
        }
        MetricScope all = MetricScope.all(heldOut);
        MeasuredPoints given =
                new MeasuredPoints(embeddings, embeddings, labels.clone(), heldOut.clone(), embeddings, otherView);
        return new MetricInput(given, streams, all).finite();
    }

    /// The same points with two views of each, neither of which need be the point as it is.
    public MetricInput withViews(Matrix first, Matrix second) {
        if (first.rows() != all.labels.length || second.rows() != all.labels.length) {
            throw new IllegalArgumentException("views of " + first.rows() + " and " + second.rows() + " points");
        }
        MeasuredPoints shown =
                new MeasuredPoints(all.coordinates, all.embeddings, all.labels, all.heldOut, first, second);
        return new MetricInput(shown, streams, extent).finite();
    }

    /// At most this many of the points, always the same ones of the same points.
    public MetricInput limited(int most) {
        if (all.labels.length <= most) {
            return this;
        }
        int[] drawn = streams.of(Purpose.MEASURE, 0).choose(most, all.labels.length);
        return chosen(drawn);
    }

    /// The same points compared by their directions only, as a cosine does. Lengths, spreads and spectra stay those of
    /// the coordinates.
    public MetricInput byDirection() {
        Matrix other = all.otherView == null ? null : Geometry.unit(all.otherView);
        return new MetricInput(
                new MeasuredPoints(
                        all.coordinates,
                        Geometry.unit(all.coordinates),
                        all.labels,
                        all.heldOut,
                        Geometry.unit(all.firstView),
                        other),
                streams,
                new MetricScope(extent.training(), extent.allTraining(), extent.heldOut(), extent.allHeldOut(), true));
    }

    /// How many points are judged, of how many, and by what.
    public MetricScope extent() {
        return extent;
    }

    private MetricInput finite() {
        int[] kept = indices(this::isFinite);
        return kept.length == all.labels.length ? this : chosen(kept);
    }

    private boolean isFinite(int index) {
        return Geometry.isFinite(all.embeddings.row(index))
                && Geometry.isFinite(all.firstView.row(index))
                && (all.otherView == null || Geometry.isFinite(all.otherView.row(index)));
    }

    private MetricInput chosen(int... drawn) {
        int[] ascending = IntStream.of(drawn).sorted().toArray();
        boolean[] marks = new boolean[ascending.length];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = all.heldOut[ascending[i]];
        }
        MeasuredPoints kept = new MeasuredPoints(
                all.coordinates.rows(ascending),
                all.embeddings.rows(ascending),
                IntStream.of(ascending).map(i -> all.labels[i]).toArray(),
                marks,
                all.firstView.rows(ascending),
                all.otherView == null ? null : all.otherView.rows(ascending));
        return new MetricInput(kept, streams, extent.among(marks));
    }

    /// The training points as they are compared, whether or not they have a label.
    public Matrix points() {
        return all.embeddings.rows(indices(i -> !all.heldOut[i]));
    }

    /// The training points as they are.
    public Matrix coordinates() {
        return all.coordinates.rows(indices(i -> !all.heldOut[i]));
    }

    /// Whether every training point has a label.
    boolean isLabelled() {
        return indices(i -> !all.heldOut[i] && all.labels[i] < 0).length == 0;
    }

    /// The view of each row of [#points] that [#otherViews] has the other of.
    Matrix firstViews() {
        return all.firstView.rows(indices(i -> !all.heldOut[i]));
    }

    /// The other view of each row of [#points], or null.
    public @Nullable Matrix otherViews() {
        return all.otherView == null ? null : all.otherView.rows(indices(i -> !all.heldOut[i]));
    }

    /// The points of a part that have a label.
    public LabelledPoints labelled(Split part) {
        return labelled.computeIfAbsent(part, this::select);
    }

    /// The other view of each point of [#labelled], or null.
    public @Nullable Matrix otherViews(Split part) {
        return all.otherView == null ? null : all.otherView.rows(indices(part));
    }

    /// Verification by distance of all pairs of labelled points within a part.
    public Roc roc(Split part) {
        RocTally tally = verification(part);
        if (!tally.isFull()) {
            PairwisePass.within(labelled(part), tally);
        }
        return tally.roc();
    }

    /// What tallies verification within a part, one for all measures of it.
    RocTally verification(Split part) {
        return verifications.computeIfAbsent(
                part, asked -> new RocTally(labelled(asked).labels()));
    }

    /// Whether no class of the held-out points is among the classes of the training points, so that they can only be
    /// judged among themselves.
    boolean hasNewClasses() {
        int[] known = labelled(Split.TRAINING).classes();
        int[] asked = labelled(Split.HELD_OUT).classes();
        return known.length > 0
                && asked.length > 0
                && IntStream.of(asked).noneMatch(label -> Arrays.binarySearch(known, label) >= 0);
    }

    /// The points that the nearest are sought among for points of a part: training points, or for held-out points
    /// of new classes those themselves.
    LabelledPoints gallery(Split part) {
        return labelled(part == Split.HELD_OUT && hasNewClasses() ? Split.HELD_OUT : Split.TRAINING);
    }

    /// The linear classifier of the labelled training points.
    LogisticRegression probe(double c, double tolerance) {
        return probes.computeIfAbsent(c, _ -> LogisticRegression.fit(labelled(Split.TRAINING), c, tolerance));
    }

    /// The labelled training points grouped into as many clusters as they have classes.
    Clustering clustering(int starts) {
        return clusterings.computeIfAbsent(starts, _ -> {
            LabelledPoints training = labelled(Split.TRAINING);
            return KMeans.cluster(training.points(), training.classes().length, starts, draws());
        });
    }

    /// The singular values of [#coordinates], about their mean or as they are.
    public Spectrum spectrum(boolean centred) {
        return spectra.computeIfAbsent(
                centred, about -> about ? Spectrum.ofCentred(coordinates()) : Spectrum.of(coordinates()));
    }

    /// The draws of a measure; the same numbers at every step.
    Draws draws() {
        return streams.of(Purpose.MEASURE, 1);
    }

    private LabelledPoints select(Split part) {
        int[] chosen = indices(part);
        return new LabelledPoints(
                all.embeddings.rows(chosen),
                IntStream.of(chosen).map(i -> all.labels[i]).toArray());
    }

    private int[] indices(Split part) {
        return indices(i -> all.labels[i] >= 0 && all.heldOut[i] == (part == Split.HELD_OUT));
    }

    private int[] indices(IntPredicate wanted) {
        return IntStream.range(0, all.labels.length).filter(wanted).toArray();
    }
}
