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
    private static final long MOST_PAIRS = 1 << 17;
    /// In larger batches no embedding is tried, so that turning a knob never waits for it.
    private static final long MOST_SHOWN = 1 << 19;
    private static final double CLOSE = 0.01;
    private static final double ZERO = 1e-12;
    private @Nullable Experiment experiment;
    private @Nullable TrainingData data;
    private List<?> counted = List.of();
    private List<BatchComposition> compositions = List.of();
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

    private LossLimits limits(Training training) {
        Experiment now = training.experiment();
        if (!(now.loss() instanceof PairLoss loss)) {
            BatchComposition none = uncounted(now);
            return new LossLimits(now.loss().chance(none), now.loss().floor(none), false);
        }
        LimitBatch.Setting setting = LimitBatch.Setting.of(training, loss);
        List<LimitBatch> batches = batches(training.data()).stream()
                .map(batch -> new LimitBatch(setting, batch))
                .toList();
        List<BatchComposition> compositions =
                isCounted(now) ? compositions(training, batches) : List.of(uncounted(now));
        double bound = mean(compositions, loss::floor);
        return new LossLimits(mean(compositions, loss::chance), bound, isReached(bound, batches));
    }

    /// Who meets whom, which does not change while a margin or a temperature is turned.
    private List<BatchComposition> compositions(Training training, List<LimitBatch> batches) {
        Experiment now = training.experiment();
        List<Object> what = List.of(
                training.data(),
                now.loss().getClass(),
                now.loss().queue(),
                now.distance(),
                now.encoder().normalize());
        if (!what.equals(counted)) {
            counted = what;
            compositions = batches.stream().map(LimitBatch::composition).toList();
        }
        return compositions;
    }

    /// Whether the mean loss comes to a bound if classes are apart, or if all points coincide.
    private static boolean isReached(double bound, List<LimitBatch> batches) {
        if (Double.isNaN(bound) || batches.stream().mapToLong(LimitBatch::pairs).sum() > MOST_SHOWN) {
            return false;
        }
        double enough = bound + CLOSE * Math.abs(bound) + ZERO;
        return mean(batches, LimitBatch::apart) <= enough || mean(batches, LimitBatch::together) <= enough;
    }

    /// Whether the pairs follow from the batch alone, and not from what a miner picks or a memory holds.
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

    private static <T> double mean(List<T> all, ToDoubleFunction<T> value) {
        return all.stream().mapToDouble(value).average().orElse(Double.NaN);
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
