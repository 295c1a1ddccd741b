package pushpull.timeline;

import java.util.ArrayList;
import java.util.List;
import pushpull.snapshot.history.EmbeddingStatistics;
import pushpull.train.Training;

/// Keeps statistics of the embedding: of every step after a change of settings, then ever more rarely, about 64 for
/// each doubling of the number of steps since then.
final class StatisticsLog {
    private static final int DENSE = 64;
    private final List<EmbeddingStatistics> statistics = new ArrayList<>();
    private long since;

    /// A copy up to a step.
    ///
    /// @param change the step of the last change up to there
    StatisticsLog until(long step, long change) {
        StatisticsLog copy = new StatisticsLog();
        statistics.stream().filter(one -> one.step() <= step).forEach(copy.statistics::add);
        copy.since = change;
        return copy;
    }

    /// Whether the statistics after a step should be kept.
    boolean wants(long step) {
        long stride = Math.max(1, Long.highestOneBit((step - since) / DENSE));
        return (step - since) % stride == 0;
    }

    /// Records the statistics of the last batch.
    void record(Training training) {
        statistics.add(of(training));
    }

    static EmbeddingStatistics of(Training training) {
        BatchStatistics batch = new BatchStatistics(training.embedded(), training.groups());
        double spread = Math.sqrt(batch.variance());
        return new EmbeddingStatistics(
                training.step(),
                training.loss(),
                training.active(),
                spread,
                batch.length(),
                batch.directions(),
                batch.groups(),
                batch.within() / spread,
                batch.mixed());
    }

    /// Records a change of settings.
    void changed(long step, boolean restart) {
        if (restart) {
            statistics.clear();
        }
        since = restart ? 0 : step;
    }

    List<EmbeddingStatistics> statistics() {
        return List.copyOf(statistics);
    }
}
