package pushpull.encode;

import java.util.ArrayList;
import java.util.List;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.tensor.ColumnSlice;
import pushpull.tensor.Products;
import pushpull.tensor.Tensor;
import pushpull.tensor.WorkShare;
import pushpull.tensor.WorkerPool;

/// Affine layers `y = W x + b` with an activation after each but the last.
///
/// Threads share out the columns of the batch and the rows of the weights, never a sum: the bits are those of one
/// thread.
public final class DenseNetwork implements Network {
    private record Layer(Part weights, Part bias) {}

    /// The slope below which a unit learns a thousand times more slowly than where it is 1.
    private static final double LEVEL = 1e-3;

    private final int[] sizes;
    private final Activation activation;
    private final WorkerPool workers;
    private final Tensor parameters;
    private final Tensor gradients;
    private final List<Layer> layers = new ArrayList<>();
    private Workspace workspace;
    private Tensor input = Tensor.zeros(0, 0);

    /// A network with zero parameters.
    ///
    /// @param sizes numbers of features, of units in each hidden layer, and of outputs
    public DenseNetwork(int[] sizes, Activation activation, WorkerPool workers) {
        this.sizes = sizes.clone();
        this.activation = activation;
        this.workers = workers;
        int length = 0;
        for (int i = 1; i < sizes.length; i++) {
            length += sizes[i] * (sizes[i - 1] + 1);
        }
        parameters = Tensor.zeros(1, length);
        gradients = Tensor.zeros(1, length);
        int offset = 0;
        for (int i = 1; i < sizes.length; i++) {
            Part weights = part("layer " + i + " weights", offset, sizes[i], sizes[i - 1]);
            offset += weights.values().length();
            layers.add(new Layer(weights, part("layer " + i + " bias", offset, sizes[i], 1)));
            offset += sizes[i];
        }
        workspace = new Workspace(this.sizes, 0);
    }

    private Part part(String name, int offset, int rows, int columns) {
        return new Part(name, parameters.view(offset, rows, columns), gradients.view(offset, rows, columns));
    }

    /// Draws the weights evenly from ±sqrt(6 / (inputs + outputs)) of their layer and zeroes the biases.
    ///
    /// Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural networks", AISTATS
    /// 2010.
    ///
    /// @param id which network of a run this is, each with draws of its own
    public void initialize(Streams streams, long id) {
        for (int i = 0; i < layers.size(); i++) {
            Tensor weights = layers.get(i).weights.values();
            double bound = Math.sqrt(6.0 / (weights.rows() + weights.columns()));
            Draws draws = streams.of(Purpose.WEIGHTS, 0, (id << 32) + i);
            for (int row = 0; row < weights.rows(); row++) {
                for (int column = 0; column < weights.columns(); column++) {
                    weights.set(row, column, bound * (2 * draws.nextDouble() - 1));
                }
            }
            layers.get(i).bias.values().fill(0);
        }
    }

    /// What stands between the layers.
    public Activation activation() {
        return activation;
    }

    @Override
    public int dimensions() {
        return sizes[sizes.length - 1];
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
        return layers.stream()
                .flatMap(layer -> List.of(layer.weights, layer.bias).stream())
                .toList();
    }

    @Override
    public Tensor forward(Tensor features, int[] slots) {
        return forward(features);
    }

    /// The outputs for a batch of any columns, valid until the next call.
    public Tensor forward(Tensor features) {
        input = features;
        if (workspace.batch != features.columns()) {
            workspace = new Workspace(sizes, features.columns());
        }
        ColumnSlice.share(workers, workspace.batch, parameters.length(), this::forward);
        return workspace.outputs[layers.size() - 1];
    }

    private void forward(ColumnSlice range) {
        Tensor x = input;
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            Tensor y = workspace.outputs[i];
            Products.forward(layer.weights.values(), layer.bias.values(), x, y, range);
            if (i + 1 < layers.size()) {
                activation.apply(y, range);
            }
            x = y;
        }
    }

    @Override
    public double deadShare() {
        double greatest = 0;
        for (int i = 0; i + 1 < layers.size() && workspace.batch > 0; i++) {
            Tensor outputs = workspace.outputs[i];
            int dead = 0;
            for (int unit = 0; unit < outputs.rows(); unit++) {
                dead += isDead(outputs, unit) ? 1 : 0;
            }
            greatest = Math.max(greatest, (double) dead / outputs.rows());
        }
        return greatest;
    }

    private boolean isDead(Tensor outputs, int unit) {
        for (int column = 0; column < outputs.columns(); column++) {
            if (activation.slope(outputs.get(unit, column)) > LEVEL) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void backward(Tensor outputGradient) {
        int last = layers.size() - 1;
        workspace.gradients[last].copyFrom(outputGradient);
        ColumnSlice.share(workers, workspace.batch, parameters.length(), this::backward);
        WorkShare.each(workers, (long) parameters.length() * workspace.batch, this::accumulate);
    }

    private void accumulate(WorkShare share) {
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            Tensor x = i == 0 ? input : workspace.outputs[i - 1];
            Products.accumulate(workspace.gradients[i], x, layer.weights.gradients(), layer.bias.gradients(), share);
        }
    }

    private void backward(ColumnSlice range) {
        for (int i = layers.size() - 1; i > 0; i--) {
            Tensor gradient = workspace.gradients[i - 1];
            Products.backward(layers.get(i).weights.values(), workspace.gradients[i], gradient, range);
            activation.backward(workspace.outputs[i - 1], gradient, range);
        }
    }

    /// Writes the gradient at the input that belongs to the last [#backward].
    public void inputGradient(Tensor out) {
        Tensor weights = layers.getFirst().weights.values();
        ColumnSlice.share(
                workers,
                workspace.batch,
                weights.length(),
                range -> Products.backward(weights, workspace.gradients[0], out, range));
    }

    /// The outputs of every layer and the gradients there, for one size of batch.
    private static final class Workspace {
        private final int batch;
        private final Tensor[] outputs;
        private final Tensor[] gradients;

        private Workspace(int[] sizes, int batch) {
            this.batch = batch;
            outputs = new Tensor[sizes.length - 1];
            gradients = new Tensor[sizes.length - 1];
            for (int i = 0; i < outputs.length; i++) {
                outputs[i] = Tensor.zeros(sizes[i + 1], batch);
                gradients[i] = Tensor.zeros(sizes[i + 1], batch);
            }
        }
    }
}
