package pushpull.encode;

import java.util.List;
import java.util.Optional;
import pushpull.tensor.Matrix;
import pushpull.tensor.Tensor;

/// Embeddings as they were recorded: its one number says of which step.
///
/// So a state of it is small, however many embeddings there are, and what is kept, restored and hashed is the step.
final class RecordedNetwork implements Network {
    private static final long HEAVY = 400_000;

    private final RecordedSteps steps;
    private final Tensor parameters = Tensor.zeros(1, 1);
    private final Tensor gradients = Tensor.zeros(1, 1);
    private Tensor output;

    RecordedNetwork(RecordedSteps steps) {
        this.steps = steps;
        output = Tensor.zeros(dimensions(), 0);
    }

    @Override
    public int dimensions() {
        return steps.dimensions();
    }

    @Override
    public Tensor parameters() {
        return parameters;
    }

    @Override
    public Tensor gradients() {
        return gradients;
    }

    @Override
    public List<Part> parts() {
        return List.of(new Part("step", parameters, gradients));
    }

    @Override
    public Tensor forward(Tensor input, int[] slots) {
        Matrix places = steps.at(Math.round(parameters.get(0, 0)));
        if (output.columns() != slots.length) {
            output = Tensor.zeros(dimensions(), slots.length);
        }
        for (int j = 0; j < slots.length; j++) {
            for (int k = 0; k < dimensions(); k++) {
                output.set(k, j, places.get(slots[j], k));
            }
        }
        return output;
    }

    /// Nothing moves.
    @Override
    public void backward(Tensor outputGradient) {}

    @Override
    public boolean readsFeatures() {
        return false;
    }

    @Override
    public boolean reaches(long step) {
        return steps.reaches(step);
    }

    @Override
    public void follow(long step) {
        parameters.set(0, 0, step);
    }

    @Override
    public boolean isHeavy() {
        return steps.numbers() > HEAVY;
    }

    @Override
    public Optional<Network> sharing() {
        RecordedNetwork other = new RecordedNetwork(steps);
        other.parameters.copyFrom(parameters);
        return Optional.of(other);
    }
}
