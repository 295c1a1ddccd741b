package pushpull.loss;

import java.util.List;
import java.util.Map;
import pushpull.loss.limit.BatchComposition;
import pushpull.pair.Embeddings;
import pushpull.pair.Role;
import pushpull.settings.Knob;
import pushpull.tensor.Vectors;

/// An autoencoder's loss, a baseline without pairs: a decoder must make the point again from its embedding.
///
/// The mean over points of |y - x|^2, y being what the decoder makes of the embedding and x what the encoder saw.
/// Hinton and Salakhutdinov, "Reducing the dimensionality of data with neural networks", Science 2006. With an affine
/// encoder and decoder the best embedding spans the plane of the principal components (Baldi and Hornik, Neural
/// Networks 1989), and the loss there is the variance that they leave out. Labels are not looked at.
/// Defined everywhere; 0 for no points.
///
/// @param decoder widths of the hidden layers of the decoder; none makes it one affine map
public record ReconstructionLoss(
        @Knob(value = "32,32", min = 1, max = 1024, leading = true)
        List<Integer> decoder) implements BatchLoss {
    public ReconstructionLoss {
        decoder = List.copyOf(decoder);
    }

    @Override
    public double evaluate(Embeddings made, Embeddings seen) {
        int count = made.count();
        double[] gap = new double[count];
        double value = 0;
        for (int k = 0; k < made.dimensions() && count > 0; k++) {
            System.arraycopy(made.coordinates()[k], 0, gap, 0, count);
            Vectors.axpy(-1, seen.coordinates()[k], gap, count);
            value += Vectors.dot(gap, gap, count) / count;
            Vectors.axpy(2.0 / count, gap, made.gradient()[k], count);
            if (!seen.isDetached()) {
                Vectors.axpy(-2.0 / count, gap, seen.gradient()[k], count);
            }
        }
        return value;
    }

    @Override
    public Map<String, Double> parts(Embeddings made, Embeddings seen) {
        double value = 0;
        for (int k = 0; k < made.dimensions(); k++) {
            for (int i = 0; i < made.count(); i++) {
                double gap = made.coordinates()[k][i] - seen.coordinates()[k][i];
                value += gap * gap / made.count();
            }
        }
        return Map.of("E", value);
    }

    @Override
    public List<Role> sides() {
        return List.of(Role.RECONSTRUCTION, Role.INPUT);
    }

    @Override
    public boolean needsViews() {
        return false;
    }

    /// 0: every point is made again as it was.
    @Override
    public double floor(BatchComposition batch) {
        return 0;
    }
}
