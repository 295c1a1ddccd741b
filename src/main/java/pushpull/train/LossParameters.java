package pushpull.train;

import java.util.List;
import pushpull.loss.LossParameter;
import pushpull.pair.Embeddings;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.tensor.Tensor;

/// What a loss learns beside the encoder: proxies, a scale, biases. One flat tensor, so that one update moves all.
final class LossParameters {
    private final List<LossParameter> entries;
    private final Tensor values;
    private final Tensor gradients;
    private final ParameterGroup trained;

    /// First values, each row drawn by itself, so that a further class shifts no other.
    LossParameters(List<LossParameter> entries, ModuleFactory now) {
        this.entries = List.copyOf(entries);
        int size = entries.stream().mapToInt(LossParameter::size).sum();
        values = Tensor.zeros(1, size);
        gradients = Tensor.zeros(1, size);
        trained = now.trained(values, gradients);
        int offset = 0;
        for (LossParameter entry : this.entries) {
            first(
                    entry,
                    values.view(offset, entry.rows(), entry.columns()),
                    now.data().streams());
            offset += entry.size();
        }
    }

    private static void first(LossParameter entry, Tensor place, Streams streams) {
        for (int row = 0; row < entry.rows(); row++) {
            Draws draws = streams.of(Purpose.LOSS, 0, row);
            for (int column = 0; column < entry.columns(); column++) {
                place.set(row, column, Double.isNaN(entry.initial()) ? draws.nextGaussian() : entry.initial());
            }
        }
    }

    /// The earlier ones if they are of the same kind; these otherwise, with what fits of the earlier.
    LossParameters reuse(LossParameters earlier) {
        if (entries.equals(earlier.entries)) {
            return earlier;
        }
        keep(earlier);
        return this;
    }

    /// Takes over the rows of what had the same name, first value and width.
    private void keep(LossParameters earlier) {
        int offset = 0;
        for (LossParameter entry : entries) {
            int before = 0;
            for (LossParameter old : earlier.entries) {
                boolean same = old.name().equals(entry.name())
                        && old.columns() == entry.columns()
                        && Double.compare(old.initial(), entry.initial()) == 0;
                if (same) {
                    int rows = Math.min(old.rows(), entry.rows());
                    values.view(offset, rows, entry.columns())
                            .copyFrom(earlier.values.view(before, rows, entry.columns()));
                }
                before += old.size();
            }
            offset += entry.size();
        }
    }

    ParameterGroup trained() {
        return trained;
    }

    /// The learned points, one a class; empty if there are none.
    Embeddings proxies() {
        int offset = 0;
        for (LossParameter entry : entries) {
            if (entry.isPoints()) {
                return Embeddings.of(
                        values.view(offset, entry.rows(), entry.columns()).toMatrix());
            }
            offset += entry.size();
        }
        return Embeddings.zeros(1, 0);
    }

    /// All numbers that are no points, in the order in which a row finds them.
    double[] numbers() {
        double[] all = new double[values.length()];
        values.copyTo(all);
        double[] numbers = new double[plain()];
        eachNumber((at, k) -> numbers[k] = all[at]);
        return numbers;
    }

    /// Adds the gradient of the proxies.
    void addGradient(Embeddings proxies) {
        int offset = 0;
        for (LossParameter entry : entries) {
            for (int i = 0; i < entry.size() && entry.isPoints(); i++) {
                double pull = proxies.gradient()[i % entry.columns()][i / entry.columns()];
                gradients.set(0, offset + i, gradients.get(0, offset + i) + pull);
            }
            offset += entry.size();
        }
    }

    /// Adds the gradient of the numbers.
    void addGradient(double[] numbers) {
        eachNumber((at, k) -> gradients.set(0, at, gradients.get(0, at) + numbers[k]));
    }

    /// Brings back what a step has led past its limit.
    void limit() {
        int offset = 0;
        for (LossParameter entry : entries) {
            for (int i = offset; i < offset + entry.size(); i++) {
                values.set(0, i, Math.min(values.get(0, i), entry.largest()));
            }
            offset += entry.size();
        }
    }

    /// The share of the numbers with a limit that stand at it; 0 if none has one.
    double clampedShare() {
        int offset = 0;
        int limited = 0;
        int clamped = 0;
        for (LossParameter entry : entries) {
            for (int i = offset; i < offset + entry.size() && entry.isLimited(); i++) {
                limited++;
                clamped += values.get(0, i) >= entry.largest() ? 1 : 0;
            }
            offset += entry.size();
        }
        return limited == 0 ? 0 : (double) clamped / limited;
    }

    private int plain() {
        return entries.stream()
                .filter(entry -> !entry.isPoints())
                .mapToInt(LossParameter::size)
                .sum();
    }

    private interface Place {
        void at(int index, int number);
    }

    private void eachNumber(Place place) {
        int offset = 0;
        int number = 0;
        for (LossParameter entry : entries) {
            for (int i = 0; i < entry.size() && !entry.isPoints(); i++) {
                place.at(offset + i, number++);
            }
            offset += entry.size();
        }
    }
}
