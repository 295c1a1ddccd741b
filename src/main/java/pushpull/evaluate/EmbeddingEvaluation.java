package pushpull.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pushpull.batch.Uniform;
import pushpull.data.Points;
import pushpull.encode.FreePoints;
import pushpull.encode.Normalization;
import pushpull.experiment.Experiment;
import pushpull.experiment.RunMessages;
import pushpull.loss.BatchLoss;
import pushpull.observe.force.PairForceRecorder;
import pushpull.pair.Embeddings;
import pushpull.pair.RowObserver;
import pushpull.tensor.Matrix;
import pushpull.tensor.WorkerPool;
import pushpull.train.Batch;
import pushpull.train.Objective;
import pushpull.train.Training;
import pushpull.train.TrainingData;

/// The loss of given embeddings with its gradients, computed as in the first step of a training.
///
/// All points form one batch. Predictors, proxies and other learned numbers have their first values. Random views are
/// those of step 0, but two given views stay as they are.
///
/// @param value the loss
/// @param active the share of terms that feel a force, NaN if there is no term
/// @param positives how many unordered pairs of rows are same, before mining
/// @param negatives how many are different
/// @param embeddings what the loss saw, a matrix for each view, one point a row in the order of the points
/// @param gradients d(value)/d(coordinate) of the rows as given, laid out as the embeddings; zeros unless requested
/// @param pairs every pair of rows, null unless requested
public record EmbeddingEvaluation(
        double value,
        double active,
        long positives,
        long negatives,
        List<Matrix> embeddings,
        List<Matrix> gradients,
        @Nullable EvaluatedPairs pairs) {
    /// The most rows whose pairs are listed.
    public static final int MOST_FOR_PAIRS = 3000;

    /// How much is worked out beside the value.
    public enum Detail {
        /// Nothing.
        VALUE,
        /// The gradients, which is more than half of the work.
        GRADIENTS,
        /// The gradients, and every pair.
        PAIRS
    }

    /// Evaluates embeddings.
    ///
    /// @param settings whose distance, loss, miner, memory, supervision and seed count, and whether the encoder
    /// normalises
    /// @param points whose features are the embeddings
    /// @throws SettingsException if settings do not go together, or not with these points
    public static EmbeddingEvaluation of(Experiment settings, Points points, Detail detail, WorkerPool workers) {
        if (settings.loss().decoder() != null) {
            throw RunMessages.refused("loss", "refused.decoder", settings.loss());
        }
        Experiment experiment = asGiven(settings, points);
        Training training = new Training(experiment, given -> TrainingData.of(given, points), workers);
        Batch batch = training.data().shown(training.data().batch(0), 0);
        if (detail == Detail.PAIRS) {
            checkPairs(experiment, batch.slots().length);
        }
        Embeddings rows = stacked(batch.views());
        Normalization normalization = new Normalization();
        if (training.isNormalized()) {
            normalization.apply(rows.coordinates(), rows.count());
        }
        PairForceRecorder recorder =
                detail == Detail.PAIRS ? new PairForceRecorder(-1, rows, experiment.distance()) : null;
        RowObserver blind = detail == Detail.VALUE ? RowObserver.VALUE_ONLY : RowObserver.NONE;
        Objective.Answer answer =
                training.evaluate(rows, batch, pairing -> recorder == null ? blind : recorder.of(pairing));
        if (training.isNormalized()) {
            normalization.backward(rows.gradient());
        }
        int[] order = order(batch);
        return new EmbeddingEvaluation(
                answer.value(),
                answer.active(),
                batch.positivePairs(),
                batch.negativePairs(),
                views(rows.points(), order, points.size()),
                views(rows.gradients(), order, points.size()),
                recorder == null ? null : new EvaluatedPairs(training.data(), order, answer, recorder));
    }

    /// The settings with every point in the batch, and each as its own embedding.
    private static Experiment asGiven(Experiment settings, Points points) {
        return new Experiment(
                settings.data(),
                0,
                0,
                points.otherView() == null
                        ? settings.supervision()
                        : settings.supervision().asGiven(),
                new FreePoints(points.dimensions(), settings.encoder().normalize(), FreePoints.Start.DATA, 1),
                settings.distance(),
                settings.loss(),
                settings.miner(),
                settings.memory(),
                points.size(),
                new Uniform(),
                settings.optimizer(),
                settings.schedule(),
                settings.seed());
    }

    private static void checkPairs(Experiment experiment, int rows) {
        if (rows > MOST_FOR_PAIRS) {
            throw RunMessages.refused("", "refused.pairs", rows, MOST_FOR_PAIRS);
        }
        if (experiment.loss() instanceof BatchLoss) {
            throw RunMessages.refused("loss", "refused.whole", experiment.loss());
        }
    }

    private static Embeddings stacked(List<Matrix> views) {
        return Embeddings.of(Matrix.ofRows(views.stream()
                .flatMap(view -> IntStream.range(0, view.rows()).mapToObj(view::row))
                .toArray(double[][]::new)));
    }

    /// For each point of each view, one view after the other, its row in the batch, which is sorted by group.
    private static int[] order(Batch batch) {
        int[] slots = batch.slots();
        int points = batch.points().length;
        int[] order = new int[slots.length];
        for (int row = 0; row < slots.length; row++) {
            order[row / points * points + slots[row]] = row;
        }
        return order;
    }

    private static List<Matrix> views(Matrix rows, int[] order, int points) {
        return IntStream.range(0, order.length / points)
                .mapToObj(view -> rows.rows(Arrays.copyOfRange(order, view * points, (view + 1) * points)))
                .toList();
    }
}
