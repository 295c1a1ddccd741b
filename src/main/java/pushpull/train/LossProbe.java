package pushpull.train;

import java.util.ArrayList;
import java.util.List;
import pushpull.loss.PairLoss;
import pushpull.pair.Embeddings;
import pushpull.pair.RowObserver;
import pushpull.tensor.Tensor;
import pushpull.tensor.WorkerPool;

/// The loss of the next step as a function of single numbers: the weights, and the coordinates of embedded points.
///
/// Batch, views, random picks and memories are those of that step. Targets that the loss takes for constants stay where
/// they are while a number is moved, so that its gradient is a derivative. Belongs to one thread.
public final class LossProbe {
    /// A number that the loss depends on.
    ///
    /// @param value its present value
    /// @param gradient d(loss)/d(number) as training has it
    public record Probed(Place place, double value, double gradient) {}

    /// Where a number is.
    public sealed interface Place {}

    /// A trained number: a weight, or what the loss learns.
    record Weight(Tensor tensor, int index) implements Place {}

    /// A coordinate of an embedded point, after normalising.
    record Coordinate(int dimension, int row) implements Place {}

    private final Training twin;
    private final Batch batch;
    private final EncoderPass pass;
    private final Embeddings embedded;
    private final double value;
    private final List<Probed> weights = new ArrayList<>();
    private final List<Probed> coordinates = new ArrayList<>();

    /// Takes a training over, which must not be used further.
    public LossProbe(Training twin) {
        this.twin = twin;
        this.batch = twin.data().shown(twin.data().batch(twin.step()), twin.step());
        this.pass = new EncoderPass(twin.current());
        this.embedded = pass.forward(batch.views(), batch.slots(), twin.isNormalized());
        twin.modules().fixTargets(embedded);
        twin.trained().forEach(ParameterGroup::clear);
        this.value = twin.evaluate(embedded, batch, _ -> RowObserver.NONE).value();
        double[][] gradient = embedded.gradient();
        for (int k = 0; k < embedded.dimensions(); k++) {
            for (int i = 0; i < embedded.count(); i++) {
                coordinates.add(new Probed(new Coordinate(k, i), embedded.coordinates()[k][i], gradient[k][i]));
            }
        }
        if (twin.experiment().encoder().isTrained()) {
            pass.backward();
        }
        for (ParameterGroup group : twin.trained()) {
            for (int i = 0; i < group.parameters().length(); i++) {
                weights.add(new Probed(
                        new Weight(group.parameters(), i),
                        group.parameters().get(0, i),
                        group.gradients().get(0, i)));
            }
        }
    }

    /// The same of a training that goes on.
    public static LossProbe of(Training training, WorkerPool workers) {
        Training twin = new Training(training.experiment(), _ -> training.data(), workers);
        twin.restore(training.state());
        return new LossProbe(twin);
    }

    /// The loss.
    public double value() {
        return value;
    }

    /// Everything that is trained.
    public List<Probed> weights() {
        return List.copyOf(weights);
    }

    /// The coordinates of the batch as embedded.
    public List<Probed> coordinates() {
        return List.copyOf(coordinates);
    }

    /// Whether the loss takes numbers for constants that depend on what is moved, so that its gradient is no
    /// derivative.
    public boolean hasConstantWeights() {
        return twin.experiment().loss() instanceof PairLoss loss && loss.hasConstantWeights();
    }

    /// The loss with one number moved.
    public double moved(Probed number, double by) {
        return switch (number.place) {
            case Weight(Tensor tensor, int index) -> {
                tensor.set(0, index, number.value + by);
                double moved = value(pass.forward(batch.views(), batch.slots(), twin.isNormalized()));
                tensor.set(0, index, number.value);
                yield moved;
            }
            case Coordinate(int dimension, int row) -> {
                Embeddings points = pass.forward(batch.views(), batch.slots(), twin.isNormalized());
                points.coordinates()[dimension][row] = number.value + by;
                yield value(points);
            }
        };
    }

    private double value(Embeddings points) {
        return twin.evaluate(points, batch, _ -> RowObserver.VALUE_ONLY).value();
    }
}
