package pushpull.encode;

import java.util.List;
import pushpull.tensor.Matrix;
import pushpull.tensor.Tensor;

/// A table of free points, one row per slot.
public final class PointTable implements Network {
    private final int dimensions;
    private final Tensor parameters;
    private final Tensor gradients;
    private final Part points;
    private Tensor output;
    private int[] slots = {};

    /// A table that starts with the rows of `start`.
    public PointTable(Matrix start) {
        dimensions = start.columns();
        int length = start.rows() * dimensions;
        parameters = Tensor.zeros(1, length);
        gradients = Tensor.zeros(1, length);
        points = new Part(
                "points", parameters.view(0, start.rows(), dimensions), gradients.view(0, start.rows(), dimensions));
        points.values().copyFrom(start);
        output = Tensor.zeros(dimensions, 0);
    }

    @Override
    public int dimensions() {
        return dimensions;
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
        return List.of(points);
    }

    @Override
    public Tensor forward(Tensor input, int[] chosen) {
        slots = chosen.clone();
        if (output.columns() != slots.length) {
            output = Tensor.zeros(dimensions, slots.length);
        }
        for (int k = 0; k < dimensions; k++) {
            for (int j = 0; j < slots.length; j++) {
                output.set(k, j, points.values().get(slots[j], k));
            }
        }
        return output;
    }

    @Override
    public boolean readsFeatures() {
        return false;
    }

    @Override
    public void backward(Tensor outputGradient) {
        for (int k = 0; k < dimensions; k++) {
            for (int j = 0; j < slots.length; j++) {
                double sum = points.gradients().get(slots[j], k) + outputGradient.get(k, j);
                points.gradients().set(slots[j], k, sum);
            }
        }
    }
}
