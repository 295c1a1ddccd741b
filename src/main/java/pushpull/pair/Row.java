package pushpull.pair;

import org.jspecify.annotations.Nullable;

/// A comparison as one anchor sees it: the candidates that are the same, those that are different, and what is picked.
///
/// One worker thread owns a row at a time; it is refilled for the next anchor.
public final class Row {
    private static final int SCRATCH = 4;

    /// A row of at most this many columns is measured faster as a whole than run by run.
    private static final int SHORT = 128;

    private static final Triplets ALL = new Triplets.All();
    private final Distance distance;
    private final int dimensions;
    private final CandidateList positives = new CandidateList();
    private final CandidateList negatives = new CandidateList();
    private int anchor;
    private Triplets triplets = ALL;
    private CrossForces across = CrossForces.NONE;
    private Embeddings columns = Embeddings.constants(1, 0);
    private double[] learned = {};
    private double[] learnedGradient = {};
    private double[][] survey = {};
    private final double[][] scratch = new double[SCRATCH][0];

    Row(Distance distance, int dimensions) {
        this.distance = distance;
        this.dimensions = dimensions;
    }

    /// The row's number in the comparison.
    public int anchor() {
        return anchor;
    }

    public CandidateList positives() {
        return positives;
    }

    public CandidateList negatives() {
        return negatives;
    }

    /// The distance in force.
    public Distance distance() {
        return distance;
    }

    /// How many coordinates an embedding has.
    public int dimensions() {
        return dimensions;
    }

    /// Whether the anchor has a candidate on either side.
    public boolean isTwoSided() {
        return positives.count() > 0 && negatives.count() > 0;
    }

    /// Which triplets count, for losses that are made of triplets.
    public Triplets triplets() {
        return triplets;
    }

    /// The triplets that count one by one; null if every same candidate stands against every different one.
    public Triplets.@Nullable Some listedTriplets() {
        return switch (triplets) {
            case Triplets.All _ -> null;
            case Triplets.Window window -> window.listed(this);
            case Triplets.Some some -> some;
        };
    }

    /// What a loss learns beside embeddings (logit scale, bias), in the order in which it declares them.
    public double[] learned() {
        return learned;
    }

    /// Where a loss adds d(share)/d(learned) of this row.
    public double[] learnedGradient() {
        return learnedGradient;
    }

    /// What the first pass left for a row: see [RowTask#survey].
    public double[] surveyed(int row) {
        return survey[row];
    }

    /// Everything the first pass left, one array a row.
    public double[][] survey() {
        return survey;
    }

    /// Keeps pairs only: the given places of each side; triplets are then every kept same with every kept different.
    public void pickPairs(int[] positivePlaces, int[] negativePlaces) {
        positives.keep(positivePlaces, positivePlaces.length);
        negatives.keep(negativePlaces, negativePlaces.length);
        triplets = ALL;
    }

    /// Keeps triplets.
    public void pickTriplets(Triplets picked) {
        triplets = picked;
    }

    /// Turns picked triplets into their pairs: each triplet gives its same and its different pair, repeats kept.
    ///
    /// So does pytorch-metric-learning if a loss of pairs is given triplets.
    public void splitTriplets() {
        Triplets.Some listed = listedTriplets();
        if (listed != null) {
            pickPairs(listed.positives(), listed.negatives());
        }
    }

    /// Room of the row's own for intermediate numbers, at least `length` long, content unspecified.
    ///
    /// @param which 0 to 3
    public double[] scratch(int which, int length) {
        if (scratch[which].length < length) {
            scratch[which] = new double[length + length / 4];
        }
        return scratch[which];
    }

    /// Distances of a candidate to every column of the comparison, for losses that compare candidates with each other.
    ///
    /// Valid until the next call.
    public double[] between(int column) {
        double[] point = new double[columns.dimensions()];
        for (int k = 0; k < point.length; k++) {
            point[k] = columns.coordinates()[k][column] + distance.offset();
        }
        double[] distances = scratch(3, columns.count());
        distance.measure(point, columns, distances);
        return distances;
    }

    /// Adds a force between two candidates.
    ///
    /// @param gap their distance
    /// @param force d(share)/d(gap)
    public void push(int from, int to, double gap, double force) {
        if (across == CrossForces.NONE) {
            across = new CrossForces();
        }
        across.add(from, to, gap, force);
    }

    /// The forces between candidates.
    public CrossForces across() {
        return across;
    }

    /// Shows the anchor's candidates.
    ///
    /// @param later whether only columns after the anchor's own are candidates
    void start(int anchor, Comparison comparison, double[] point, boolean later) {
        this.anchor = anchor;
        columns = comparison.columns();
        across = CrossForces.NONE;
        triplets = ALL;
        positives.clear();
        negatives.clear();
        comparison.relation().list(anchor, positives, negatives);
        if (later) {
            positives.dropBefore(anchor + 1);
            negatives.dropBefore(anchor + 1);
        }
        if (columns.count() > SHORT && positives.isInRuns() && negatives.isInRuns()) {
            positives.measure(distance, point, columns);
            negatives.measure(distance, point, columns);
        } else {
            double[] distances = scratch(SCRATCH - 1, columns.count());
            distance.measure(point, columns, distances);
            positives.gather(distances);
            negatives.gather(distances);
        }
    }

    void knows(double[] learned, double[] learnedGradient, double[][] survey) {
        this.learned = learned;
        this.learnedGradient = learnedGradient;
        this.survey = survey;
    }
}
