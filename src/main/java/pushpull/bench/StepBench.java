package pushpull.bench;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import pushpull.data.Blobs;
import pushpull.data.Points;
import pushpull.encode.Activation;
import pushpull.encode.DenseNetwork;
import pushpull.loss.BatchLoss;
import pushpull.loss.Loss;
import pushpull.loss.NtXentLoss;
import pushpull.loss.PairLoss;
import pushpull.optimize.Adam;
import pushpull.pair.Distance;
import pushpull.pair.Embeddings;
import pushpull.pair.Role;
import pushpull.pair.RowObserver;
import pushpull.random.Streams;
import pushpull.settings.Settings;
import pushpull.tensor.Matrix;
import pushpull.tensor.WorkerPool;
import pushpull.train.EncoderPass;
import pushpull.train.MinedLoss;
import pushpull.train.Objective;
import pushpull.train.ParameterGroup;
import pushpull.train.RoleEmbeddings;

/// The training step whose speed is compared with other libraries: a perceptron 2-64-64-2 with tanh on a fixed batch of
/// four Gaussian classes; forward, loss, backward, Adam at 0.001.
///
/// NT-Xent takes points of one half of the batch as views of the other half; every other loss goes by classes. The loss
/// is a mean over all its terms, without mining.
public final class StepBench {
    private static final int CLASSES = 4;
    private final MinedLoss task;
    private final Distance distance;
    private final List<Matrix> views;
    private final int[] groups;
    private final int[] slots;
    private final EncoderPass encoding;
    private final Objective objective;
    private final ParameterGroup weights;
    private final Adam adam = new Adam(1e-3, 0.9, 0.999, 1e-8, 0);
    private long step;
    private double loss;

    public StepBench(PairLoss loss, Distance distance, int batch, WorkerPool workers) {
        task = MinedLoss.all(loss);
        this.distance = distance;
        Streams streams = new Streams(1);
        Points points = new Blobs(batch, CLASSES, 1, 0.2).points(streams);
        slots = sortedByClass(points);
        views = List.of(points.features().rows(slots));
        groups = new int[batch];
        for (int i = 0; i < batch; i++) {
            groups[i] = loss instanceof NtXentLoss ? i % (batch / 2) : points.label(slots[i]);
        }
        DenseNetwork network = new DenseNetwork(new int[] {2, 64, 64, 2}, Activation.TANH, workers);
        network.initialize(streams, 0);
        encoding = new EncoderPass(network);
        objective = new Objective(workers);
        weights = new ParameterGroup(network.parameters(), network.gradients(), adam, 0, workers);
    }

    /// Distance and loss by name, with the settings of the comparison: tau 0.2 on cosines, margin 1 on Euclidean
    /// distances, margin 0.2 on squared ones.
    public static StepBench of(String loss, int batch, WorkerPool workers) {
        PairLoss member =
                switch (Settings.member(Loss.class, loss)) {
                    case PairLoss pairs -> pairs;
                    case BatchLoss _ -> throw new IllegalArgumentException(loss + " is not made of pairs");
                };
        String distance =
                switch (loss) {
                    case "ContrastiveLoss" -> "Euclidean";
                    case "TripletLoss" -> "SquaredEuclidean";
                    default -> "Cosine";
                };
        return new StepBench(member, Settings.member(Distance.class, distance), batch, workers);
    }

    /// Takes one step.
    public void step() {
        Embeddings embeddings = encoding.forward(views, slots, false);
        RoleEmbeddings roles = new RoleEmbeddings(distance).with(Role.EMBEDDINGS, embeddings, groups);
        loss = objective
                .evaluate(task, distance, roles, new double[0], RowObserver.NONE)
                .value();
        weights.clear();
        encoding.backward();
        weights.update(adam, step++, adam.rate());
    }

    /// The loss before the last step.
    public double loss() {
        return loss;
    }

    private static int[] sortedByClass(Points points) {
        return IntStream.range(0, points.size())
                .boxed()
                .sorted(Comparator.comparingInt(points::label))
                .mapToInt(i -> i)
                .toArray();
    }
}
