package pushpull.observe.limit;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import pushpull.experiment.Experiment;
import pushpull.loss.PairLoss;
import pushpull.loss.limit.BatchComposition;
import pushpull.pair.ComparisonSpec;
import pushpull.pair.Embeddings;
import pushpull.pair.Role;
import pushpull.pair.RowObserver;
import pushpull.tensor.Matrix;
import pushpull.train.Batch;
import pushpull.train.MinedLoss;
import pushpull.train.Objective;
import pushpull.train.RoleEmbeddings;
import pushpull.train.Training;
import pushpull.train.TrainingData;

/// One batch of an experiment with its points put where their loss is known to be high or low.
record LimitBatch(Setting setting, Batch batch) {
    /// What all batches of an experiment share.
    record Setting(
            Objective objective,
            TrainingData data,
            Experiment experiment,
            PairLoss loss,
            int dimensions,
            SeparatedClasses classes) {
        static Setting of(Training training, PairLoss loss) {
            TrainingData data = training.data();
            int dimensions = training.current().dimensions();
            int[] proxies = loss.roles().contains(Role.PROXIES)
                    ? IntStream.range(0, data.classes()).toArray()
                    : new int[0];
            int[] points = groups(data, data.unseen(data.points().training(), 0));
            int[] all = IntStream.concat(Arrays.stream(points), Arrays.stream(proxies))
                    .toArray();
            SeparatedClasses classes = new SeparatedClasses(dimensions, all);
            return new Setting(training.objective(), data, training.experiment(), loss, dimensions, classes);
        }
    }

    /// The groups that an embedding would separate: those of the points, or their classes if pairs are listed.
    private static int[] groups(TrainingData data, Batch batch) {
        return batch.listed() == null
                ? batch.groups()
                : Arrays.stream(batch.slots()).map(data.points()::label).toArray();
    }

    /// How many pairs of rows there are.
    long pairs() {
        return (long) batch.slots().length * batch.slots().length;
    }

    /// The loss if all points coincide.
    double together() {
        return value(this::coincident, _ -> RowObserver.NONE);
    }

    /// Who meets whom in the first comparison.
    BatchComposition composition() {
        boolean grouped =
                batch.listed() == null && Arrays.stream(batch.groups()).allMatch(group -> group >= 0);
        CandidateCounter counter = new CandidateCounter();
        value(this::coincident, pairing -> counter.next(pairing, grouped));
        return counter.composition(setting.experiment);
    }

    /// The loss if classes are as far apart as can be; infinite if it is not known where that is.
    double apart() {
        return setting.classes.havePlaces(setting.experiment)
                ? value(groups -> setting.classes.places(setting.experiment, groups), _ -> RowObserver.NONE)
                : Double.POSITIVE_INFINITY;
    }

    private Matrix coincident(int... groups) {
        double[] values = new double[groups.length * setting.dimensions];
        for (int row = 0; row < groups.length; row++) {
            values[row * setting.dimensions] = 1;
        }
        return Matrix.owning(groups.length, setting.dimensions, values);
    }

    private double value(Function<int[], Matrix> places, Function<ComparisonSpec, RowObserver> observers) {
        RoleEmbeddings roles = new RoleEmbeddings(setting.experiment.distance());
        if (batch.listed() != null) {
            roles.related(batch.listed());
        }
        for (Role role : setting.loss.roles()) {
            enter(roles, role, places);
        }
        double[] learned = setting.loss.learns(setting.dimensions, setting.data.classes()).stream()
                .filter(one -> !one.isPoints())
                .flatMapToDouble(one -> DoubleStream.generate(one::initial).limit(one.size()))
                .toArray();
        MinedLoss all = MinedLoss.all(setting.loss);
        return setting.objective
                .evaluate(all, setting.experiment.distance(), roles, learned, observers)
                .value();
    }

    private void enter(RoleEmbeddings roles, Role role, Function<int[], Matrix> places) {
        int[] labels = groups(setting.data, batch);
        int half = labels.length / 2;
        int[] seen =
                switch (role) {
                    case EMBEDDINGS, RECONSTRUCTION, INPUT -> labels;
                    case FIRST, FIRST_PREDICTED, FIRST_TARGET -> Arrays.copyOf(labels, half);
                    case SECOND, SECOND_PREDICTED, SECOND_TARGET -> Arrays.copyOfRange(labels, half, 2 * half);
                    case PROXIES -> IntStream.range(0, setting.data.classes()).toArray();
                    case QUEUE -> new int[setting.loss.queue()];
                };
        int[] related =
                switch (role) {
                    case EMBEDDINGS, RECONSTRUCTION, INPUT -> batch.groups();
                    case PROXIES -> seen;
                    case QUEUE ->
                        IntStream.generate(() -> -1).limit(seen.length).toArray();
                    default -> Arrays.copyOf(batch.groups(), half);
                };
        Matrix points = places.apply(seen);
        roles.with(role, role.isDetached() ? Embeddings.detached(points) : Embeddings.of(points), related);
    }
}
