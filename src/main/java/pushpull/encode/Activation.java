package pushpull.encode;

import pushpull.tensor.Activations;
import pushpull.tensor.ColumnSlice;
import pushpull.tensor.Tensor;

/// What stands between the layers of a network.
public enum Activation {
    TANH {
        @Override
        void apply(Tensor x, ColumnSlice range) {
            Activations.tanh(x, range);
        }

        @Override
        void backward(Tensor y, Tensor gradient, ColumnSlice range) {
            Activations.tanhBackward(y, gradient, range);
        }

        @Override
        double slope(double y) {
            return 1 - y * y;
        }
    },
    RELU {
        @Override
        void apply(Tensor x, ColumnSlice range) {
            Activations.relu(x, range);
        }

        @Override
        void backward(Tensor y, Tensor gradient, ColumnSlice range) {
            Activations.reluBackward(y, gradient, range);
        }

        @Override
        double slope(double y) {
            return y > 0 ? 1 : 0;
        }
    },
    SIGMOID {
        @Override
        void apply(Tensor x, ColumnSlice range) {
            Activations.sigmoid(x, range);
        }

        @Override
        void backward(Tensor y, Tensor gradient, ColumnSlice range) {
            Activations.sigmoidBackward(y, gradient, range);
        }

        @Override
        double slope(double y) {
            return y * (1 - y);
        }
    },
    /// No activation: the layers are one affine map.
    LINEAR {
        @Override
        void apply(Tensor x, ColumnSlice range) {
            // The identity changes nothing.
        }

        @Override
        void backward(Tensor y, Tensor gradient, ColumnSlice range) {
            // The slope is 1 everywhere.
        }

        @Override
        double slope(double y) {
            return 1;
        }
    };

    /// Replaces `x` by the activation of it.
    abstract void apply(Tensor x, ColumnSlice range);

    /// Multiplies `gradient` by the slope where the activation gave `y`.
    abstract void backward(Tensor y, Tensor gradient, ColumnSlice range);

    /// The slope where the activation gave `y`.
    abstract double slope(double y);
}
