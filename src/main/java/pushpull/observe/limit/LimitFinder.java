package pushpull.observe.limit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import pushpull.experiment.Experiment;
import pushpull.loss.PairLoss;
import pushpull.loss.limit.BatchComposition;
import pushpull.train.Batch;
import pushpull.train.Training;
import pushpull.train.TrainingData;

/// Finds the limits of an experiment's loss from its first batches, and keeps them until the experiment changes.
///
/// Whether a bound is reached is shown by an embedding that reaches it: classes apart from each other, or all points
/// in one place.
public final class LimitFinder {
    private static final int MOST_BATCHES = 8;
    private static final long MOST_PAIRS = 1 << 19;
    private static final double CLOSE = 0.01;
    private static final double ZERO = 1e-12;
    private @Nullable Experiment experiment;
    private @Nullable TrainingData data;
    private LossLimits limits = new LossLimits(Double.NaN, Double.NaN, false);

    /// The limits of a training under the settings in force.
    public LossLimits of(Training training) {
        boolean known =
                training.experiment().equals(experiment) && training.data().equals(data);
        if (!known) {
            experiment = training.experiment();
            data = training.data();
            limits = limits(training);
        }
        return limits;
    }

    private static LossLimits limits(Training training) {
        Experiment experiment = training.experiment();
        if (!(experiment.loss() instanceof PairLoss loss)) {
            BatchComposition none = uncounted(experiment);
            return new LossLimits(
                    experiment.loss().chance(none), experiment.loss().floor(none), false);
        }
        LimitBatch.Setting setting = LimitBatch.Setting.of(training, loss);
        List<BatchComposition> compositions = new ArrayList<>();
        double apart = 0;
        double together = 0;
        for (Batch drawn : batches(training.data())) {
            LimitBatch batch = new LimitBatch(setting, drawn);
            CandidateCounter counter = new CandidateCounter();
            together += batch.together(counter);
            apart += batch.apart();
            compositions.add(isCounted(experiment) ? counter.composition(experiment) : uncounted(experiment));
        }
        double best = Math.min(apart, together) / compositions.size();
        double bound = mean(compositions, loss::floor);
        boolean reached = best - bound <= CLOSE * Math.abs(bound) + ZERO;
        return new LossLimits(mean(compositions, loss::chance), bound, reached);
    }

    /// Whether who meets whom follows from the batch, and not from what a miner picks or a memory holds.
    private static boolean isCounted(Experiment experiment) {
        boolean mined = experiment.loss().isMinable() && experiment.miner().isMining();
        boolean remembers =
                experiment.loss().takesMemory() && experiment.memory().room(1) > 0;
        return !mined && !remembers;
    }

    /// A composition of which nothing is known but the distance: only limits that do not depend on counts are finite.
    private static BatchComposition uncounted(Experiment experiment) {
        boolean unit = experiment.encoder().normalize();
        return new BatchComposition(new int[0], new int[0], 0, experiment.distance(), unit);
    }

    private static double mean(List<BatchComposition> compositions, ToDoubleFunction<BatchComposition> limit) {
        return compositions.stream().mapToDouble(limit).average().orElse(Double.NaN);
    }

    /// The batches of the first steps; one if all are the same.
    private static List<Batch> batches(TrainingData data) {
        List<Batch> batches = new ArrayList<>();
        long pairs = 0;
        for (long step = 0; step < MOST_BATCHES && (step == 0 || pairs < MOST_PAIRS); step++) {
            int[] chosen = data.batch(step);
            if (step > 0 && Arrays.equals(chosen, batches.getFirst().points())) {
                return batches;
            }
            batches.add(data.unseen(chosen, step));
            long rows = batches.getLast().slots().length;
            pairs += rows * rows;
        }
        return batches;
    }
}
