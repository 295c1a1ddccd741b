package pushpull.measure;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.tensor.Matrix;

/// What a measure sees of a run at one step: at most [#LIMIT] points, with what several measures need worked out once.
///
/// Of more points a sample is drawn, the same at every step of a run, so that a curve does not jitter by the draw. A
/// label below 0 means unlabelled: such a point counts in measures that need no labels only. A point with a coordinate
/// that is not finite (or beyond 1e100) is left out. Belongs to one thread.
public final class Sample {
    /// The most points that are measured; pairs grow with the square.
    public static final int LIMIT = 1000;

    private final Matrix embeddings;
    private final int[] labels;
    private final boolean[] heldOut;
    private final @Nullable Matrix otherView;
    private final Streams streams;
    private final Map<Part, Labelled> labelled = new EnumMap<>(Part.class);
    private final Map<Part, Neighbours> neighbours = new EnumMap<>(Part.class);
    private final Map<Part, Roc> rocs = new EnumMap<>(Part.class);
    private final Map<Boolean, Spectrum> spectra = new HashMap<>();

    private Sample(Matrix embeddings, int[] labels, boolean[] heldOut, @Nullable Matrix otherView, Streams streams) {
        this.embeddings = embeddings;
        this.labels = labels;
        this.heldOut = heldOut;
        this.otherView = otherView;
        this.streams = streams;
    }

    /// @param embeddings one point a row
    /// @param labels of each point, below 0 where unknown
    /// @param heldOut whether each point is kept aside
    /// @param otherView the embedding of each point's other view or modality, null where there is none
    /// @param streams of the run, for the draws of measures
    public static Sample of(
            Matrix embeddings, int[] labels, boolean[] heldOut, @Nullable Matrix otherView, Streams streams) {
        if (labels.length != embeddings.rows() || heldOut.length != embeddings.rows()) {
            throw new IllegalArgumentException(
                    labels.length + " labels and " + heldOut.length + " marks for " + embeddings.rows() + " points");
        }
        if (otherView != null && otherView.rows() != embeddings.rows()) {
            throw new IllegalArgumentException(otherView.rows() + " other views of " + embeddings.rows() + " points");
        }
        Sample all = new Sample(embeddings, labels.clone(), heldOut.clone(), otherView, streams);
        Sample drawn = labels.length <= LIMIT
                ? all
                : all.chosen(streams.of(Purpose.MEASURE, 0).choose(LIMIT, labels.length));
        return drawn.chosen(drawn.indices(drawn::isFinite));
    }

    private boolean isFinite(int index) {
        return Geometry.isFinite(embeddings.row(index))
                && (otherView == null || Geometry.isFinite(otherView.row(index)));
    }

    private Sample chosen(int... drawn) {
        int[] ascending = IntStream.of(drawn).sorted().toArray();
        boolean[] marks = new boolean[ascending.length];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = heldOut[ascending[i]];
        }
        return new Sample(
                embeddings.rows(ascending),
                IntStream.of(ascending).map(i -> labels[i]).toArray(),
                marks,
                otherView == null ? null : otherView.rows(ascending),
                streams);
    }

    /// The training points, whether or not they have a label.
    public Matrix points() {
        return embeddings.rows(indices(i -> !heldOut[i]));
    }

    /// The other view of each row of [#points], or null.
    public @Nullable Matrix otherViews() {
        return otherView == null ? null : otherView.rows(indices(i -> !heldOut[i]));
    }

    /// The points of a part that have a label.
    public Labelled labelled(Part part) {
        return labelled.computeIfAbsent(part, this::select);
    }

    /// The other view of each point of [#labelled], or null.
    public @Nullable Matrix otherViews(Part part) {
        return otherView == null ? null : otherView.rows(indices(part));
    }

    /// The labelled training points around each labelled point of a part; a training point is not around itself.
    public Neighbours neighbours(Part part) {
        return neighbours.computeIfAbsent(part, this::search);
    }

    /// Verification by distance of all pairs of labelled points within a part.
    public Roc roc(Part part) {
        return rocs.computeIfAbsent(
                part, asked -> PairScores.negativeDistance(labelled(asked)).roc());
    }

    /// The singular values of [#points], about their mean or as they are.
    public Spectrum spectrum(boolean centred) {
        return spectra.computeIfAbsent(centred, about -> about ? Spectrum.ofCentred(points()) : Spectrum.of(points()));
    }

    /// The draws of a measure; the same numbers at every step.
    Draws draws() {
        return streams.of(Purpose.MEASURE, 1);
    }

    private Labelled select(Part part) {
        int[] chosen = indices(part);
        return new Labelled(
                embeddings.rows(chosen),
                IntStream.of(chosen).map(i -> labels[i]).toArray());
    }

    private Neighbours search(Part part) {
        Matrix gallery = labelled(Part.TRAINING).points();
        return part == Part.TRAINING
                ? Neighbours.within(gallery)
                : Neighbours.among(labelled(part).points(), gallery);
    }

    private int[] indices(Part part) {
        return indices(i -> labels[i] >= 0 && heldOut[i] == (part == Part.HELD_OUT));
    }

    private int[] indices(IntPredicate wanted) {
        return IntStream.range(0, labels.length).filter(wanted).toArray();
    }
}
