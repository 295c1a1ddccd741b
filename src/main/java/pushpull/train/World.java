package pushpull.train;

import pushpull.data.Batches;
import pushpull.data.HeldOut;
import pushpull.data.Kinship;
import pushpull.data.Points;
import pushpull.pair.Listed;
import pushpull.random.Streams;
import pushpull.tensor.Matrix;

/// What a run is trained on: the points, who is same with whom among them, and the batches drawn from them.
final class World {
    private final Experiment experiment;
    private final Streams streams;
    private final Points points;
    private final Kinship kinship;
    private final Batches batches;

    private World(Experiment experiment, Points points) {
        this.experiment = experiment;
        this.streams = new Streams(experiment.seed());
        this.points = points;
        this.kinship = experiment.supervision().kinship(points, streams);
        this.batches = Batches.of(points, kinship);
    }

    /// The world of an experiment.
    ///
    /// @throws pushpull.data.DataException where the points cannot be read
    static World of(Experiment experiment) {
        Streams streams = new Streams(experiment.seed());
        Points all = experiment.data().points(streams);
        return new World(experiment, HeldOut.split(all, experiment.heldOut(), streams));
    }

    /// The world under other settings; what does not change is kept.
    World under(Experiment next) {
        boolean samePoints = next.data().equals(experiment.data())
                && next.seed() == experiment.seed()
                && next.heldOut() == experiment.heldOut();
        if (!samePoints) {
            return of(next);
        }
        return next.supervision().equals(experiment.supervision())
                        && next.sampling().equals(experiment.sampling())
                        && next.batch() == experiment.batch()
                ? this
                : new World(next, points);
    }

    Points points() {
        return points;
    }

    Streams streams() {
        return streams;
    }

    /// How many views of each point are in a batch.
    int views() {
        return experiment.supervision().views();
    }

    /// Indices of the points in the batch of a step.
    int[] batch(long step) {
        return batches.batch(experiment.sampling(), experiment.batch(), step, streams);
    }

    /// The rows of a view of these points at a step.
    Matrix view(int[] chosen, int number, long step) {
        return experiment.supervision().view(points, chosen, number, step, streams);
    }

    /// The group of each row of a batch of all its views; for listed pairs the ids, so that only views are same.
    int[] groups(int... batch) {
        int[] rows = rows(batch);
        if (kinship instanceof Kinship.Groups groups) {
            return groups.subset(rows).group();
        }
        int[] ids = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            ids[i] = points.id(rows[i]);
        }
        return ids;
    }

    /// Whether two points, by index, are the same.
    boolean isSame(int first, int second) {
        return kinship.same(first, second);
    }

    /// Whether who is same cannot be said by groups.
    boolean isListed() {
        return kinship instanceof Kinship.Listed;
    }

    /// Who is same with whom among the rows of a batch of all its views.
    Listed listed(int... batch) {
        Kinship rows = kinship.subset(rows(batch));
        int[][] same = new int[rows.size()][];
        int[][] different = new int[rows.size()][];
        for (int i = 0; i < same.length; i++) {
            same[i] = rows.sameAs(i);
            different[i] = rows.differentFrom(i);
        }
        return new Listed(same, different);
    }

    private int[] rows(int... batch) {
        int[] rows = new int[views() * batch.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = batch[i % batch.length];
        }
        return rows;
    }
}
