package pushpull.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import pushpull.batch.BatchSampler;
import pushpull.data.HeldOut;
import pushpull.data.Points;
import pushpull.experiment.Change;
import pushpull.experiment.Experiment;
import pushpull.experiment.PointEdit;
import pushpull.experiment.PointEditing;
import pushpull.experiment.Script;
import pushpull.pair.ListedRelation;
import pushpull.random.Streams;
import pushpull.supervise.PairLabels;
import pushpull.tensor.Matrix;

/// What a run is trained on: the points, which pairs of them are positive, and the batches drawn from them.
public final class TrainingData {
    private final Experiment experiment;
    private final Streams streams;
    private final Points base;
    private final Points points;
    private final PairLabels pairLabels;
    private final BatchSampler batches;

    /// @param base the points as the data set has them
    /// @param points the same, edited by hand
    private TrainingData(Experiment experiment, Points base, Points points) {
        this.experiment = experiment;
        this.streams = new Streams(experiment.seed());
        this.base = base;
        this.points = points;
        this.pairLabels = experiment.supervision().pairLabels(points, streams);
        this.batches = BatchSampler.of(points, pairLabels);
    }

    /// The data of an experiment.
    ///
    /// @throws pushpull.table.DataException if the points cannot be read
    public static TrainingData of(Experiment experiment) {
        Streams streams = new Streams(experiment.seed());
        Points all = experiment.data().points(streams);
        boolean marked = all.heldOut().length > 0;
        Points split = marked ? all : HeldOut.split(all, experiment.heldOut(), experiment.heldOutClasses(), streams);
        return new TrainingData(experiment, split, split);
    }

    /// The data that a script leads to.
    public static TrainingData after(Script script) {
        TrainingData data = of(script.start());
        Experiment now = script.start();
        for (Change change : script.changes()) {
            switch (change) {
                case Change.Settings settings -> {
                    now = settings.after(now);
                    data = data.withSettings(now);
                }
                case Change.ByHand hand -> data = data.edited(hand.edits());
            }
        }
        return data;
    }

    /// The data made of these points, whatever data set the experiment names.
    public static TrainingData of(Experiment experiment, Points points) {
        return new TrainingData(experiment, points, points);
    }

    /// The data under other settings; what does not change is kept, and so is what was edited by hand while the data
    /// set is of the same kind.
    TrainingData withSettings(Experiment next) {
        boolean samePoints = next.data().equals(experiment.data())
                && next.seed() == experiment.seed()
                && next.heldOut() == experiment.heldOut()
                && next.heldOutClasses() == experiment.heldOutClasses();
        if (!samePoints) {
            TrainingData fresh = of(next);
            boolean sameKind = next.data().getClass().equals(experiment.data().getClass());
            return sameKind ? fresh.with(PointEditing.carried(fresh.base, byHand())) : fresh;
        }
        return next.supervision().equals(experiment.supervision())
                        && next.sampling().equals(experiment.sampling())
                        && next.batch() == experiment.batch()
                ? this
                : new TrainingData(next, base, points);
    }

    /// The data after edits by hand.
    ///
    /// @throws pushpull.settings.SettingsException in words, if one cannot be made
    TrainingData edited(List<PointEdit> edits) {
        return with(PointEditing.after(points, edits, base));
    }

    /// The same data set, edited to these points.
    TrainingData with(Points other) {
        return other.equals(points) ? this : new TrainingData(experiment, base, other);
    }

    /// The edits that made the points from those of the data set.
    public List<PointEdit> byHand() {
        return points.equals(base) ? List.of() : PointEditing.between(base, points, base);
    }

    /// For each point its index among the points of other data, or -1.
    int[] seatsIn(TrainingData other) {
        return Arrays.stream(points.ids()).map(other.points::indexOf).toArray();
    }

    /// Whether these places are not those of all points in their order.
    boolean hasOthers(int... seats) {
        boolean same = seats.length == points.size();
        for (int i = 0; i < seats.length; i++) {
            same &= seats[i] == i;
        }
        return !same;
    }

    /// The points as the data set has them.
    public Points base() {
        return base;
    }

    public Points points() {
        return points;
    }

    /// The label under which a point is trained, by index.
    public int givenLabel(int index) {
        return experiment.supervision().givenLabel(points, index, streams);
    }

    public Streams streams() {
        return streams;
    }

    /// How many views of each point are in a batch.
    int views() {
        return experiment.supervision().views();
    }

    /// Indices of the points in the batch of a step.
    public int[] batch(long step) {
        return batches.batch(experiment.sampling(), experiment.batch(), step, streams);
    }

    /// All views of these points at a step.
    public Batch shown(int[] chosen, long step) {
        return batch(chosen, step, views(chosen, step));
    }

    /// What the encoder sees of these points at a step, one matrix a view.
    public List<Matrix> views(int[] chosen, long step) {
        List<Matrix> shown = new ArrayList<>();
        for (int view = 0; view < views(); view++) {
            shown.add(experiment.supervision().view(points, chosen, view, step, streams));
        }
        return shown;
    }

    /// A batch of these points with their groups, without the features that the encoder would read.
    public Batch unseen(int[] chosen, long step) {
        return batch(chosen, step, List.of());
    }

    private Batch batch(int[] chosen, long step, List<Matrix> shown) {
        int[] rows = rows(chosen);
        return new Batch(step, chosen, shown, rows, groups(rows), isListed() ? listed(rows) : null);
    }

    /// The group of each row; for listed pairs the ids, so that only views are same.
    private int[] groups(int... rows) {
        if (pairLabels instanceof PairLabels.Groups groups) {
            return groups.subset(rows).group();
        }
        int[] ids = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            ids[i] = points.id(rows[i]);
        }
        return ids;
    }

    /// How many groups there are, counting up to the greatest, even if it has no points yet; 0 if the relation
    /// cannot be said by groups, or is said by points of which some were drawn.
    public int classes() {
        if (!(pairLabels instanceof PairLabels.Groups groups)) {
            return 0;
        }
        int greatest = Arrays.stream(groups.group()).max().orElse(-1);
        return isByClass()
                ? Math.max(1 + greatest, points.classes())
                : greatest >= Points.FIRST_DRAWN ? 0 : 1 + greatest;
    }

    /// Whether points of one class are same.
    boolean isByClass() {
        return experiment.supervision().isByClass();
    }

    /// Whether two points, by index, are the same.
    public boolean isPositivePair(int first, int second) {
        return pairLabels.isPositivePair(first, second);
    }

    /// Whether two points, by index, are different.
    public boolean isNegativePair(int first, int second) {
        return pairLabels.isNegativePair(first, second);
    }

    /// Whether the relation is given as lists of pairs instead of groups.
    boolean isListed() {
        return pairLabels instanceof PairLabels.Listed;
    }

    private ListedRelation listed(int... all) {
        PairLabels rows = pairLabels.subset(all);
        int[][] positives = new int[rows.size()][];
        int[][] negatives = new int[rows.size()][];
        for (int i = 0; i < positives.length; i++) {
            positives[i] = rows.positivesOf(i);
            negatives[i] = rows.negativesOf(i);
        }
        return new ListedRelation(positives, negatives);
    }

    private int[] rows(int... batch) {
        int[] rows = new int[views() * batch.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = batch[i % batch.length];
        }
        return rows;
    }
}
