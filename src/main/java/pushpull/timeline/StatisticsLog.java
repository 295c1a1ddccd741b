package pushpull.timeline;

import java.util.ArrayList;
import java.util.List;
import pushpull.pair.Embeddings;
import pushpull.snapshot.history.EmbeddingStatistics;
import pushpull.snapshot.history.TrainingStatistics;
import pushpull.tensor.Matrix;
import pushpull.tensor.Norms;
import pushpull.train.Training;

/// Keeps statistics of the embedding: of every step after a change of settings, then ever more rarely, about 64 for
/// each doubling of the number of steps since then.
final class StatisticsLog {
    private static final int DENSE = 64;
    /// Once in this many steps it is measured how well neighbours tell the class, which costs more than the rest.
    private static final int QUALITY = 64;

    private final List<EmbeddingStatistics> statistics = new ArrayList<>();
    private final ProbePoints probe = new ProbePoints();
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
        statistics.add(measured(training));
    }

    private EmbeddingStatistics measured(Training training) {
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
                batch.mixed(),
                training(training));
    }

    private TrainingStatistics training(Training training) {
        boolean asked = (training.step() - since) % QUALITY == 0;
        return new TrainingStatistics(
                probe.moved(training),
                force(training.embedded()),
                training.current().deadShare(),
                training.modules().clampedShare(),
                proxyGap(seen(training)),
                asked ? probe.quality(training) : null);
    }

    private static double force(Embeddings rows) {
        double square = 0;
        for (double[] gradient : rows.gradient()) {
            for (int i = 0; i < rows.count(); i++) {
                square += gradient[i] * gradient[i];
            }
        }
        return Math.sqrt(square * rows.count());
    }

    /// The proxies as the loss sees them: their directions, if only these count.
    private static Matrix seen(Training training) {
        Matrix proxies = training.modules().proxies();
        if (!training.experiment().distance().isOnSphere()) {
            return proxies;
        }
        double[] values = proxies.toArray();
        for (int row = 0; row < proxies.rows(); row++) {
            double length = Norms.of(proxies.row(row));
            for (int k = 0; k < proxies.columns() && length > 0; k++) {
                values[row * proxies.columns() + k] /= length;
            }
        }
        return Matrix.owning(proxies.rows(), proxies.columns(), values);
    }

    private static double proxyGap(Matrix proxies) {
        double least = Double.POSITIVE_INFINITY;
        double length = 0;
        for (int i = 0; i < proxies.rows(); i++) {
            double[] one = proxies.row(i);
            length += Norms.of(one) / proxies.rows();
            for (int j = 0; j < i; j++) {
                double[] off = proxies.row(j);
                for (int k = 0; k < off.length; k++) {
                    off[k] -= one[k];
                }
                least = Math.min(least, Norms.of(off));
            }
        }
        return proxies.rows() < 2 ? Double.NaN : least / length;
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
