package pushpull.encode;

import java.util.List;
import pushpull.tensor.Tensor;

/// What an encoder made of its settings: parameters, and the maps from features to embeddings and back for
/// gradients.
///
/// Parameters and gradients are flat tensors of one row; parts are named views of them. Belongs to one trainer.
public sealed interface Network permits DenseNetwork, PointTable {
    /// A named piece of the parameters with its gradients, in its own shape.
    record Part(String name, Tensor values, Tensor gradients) {}

    /// Coordinates of an embedding.
    int dimensions();

    Tensor parameters();

    Tensor gradients();

    List<Part> parts();

    /// The embeddings before normalisation, dimensions x batch, valid until the next call.
    ///
    /// @param input features x batch, unchanged until [#backward]
    /// @param slots the place of each column's point among the points of the run (free points look themselves up)
    Tensor forward(Tensor input, int[] slots);

    /// Adds to [#gradients] the gradient that belongs to this gradient at the outputs of the last [#forward].
    void backward(Tensor outputGradient);

    /// The greatest share of the units of one hidden layer through which nothing was learned from the last [#forward]:
    /// their activation was level for every column. 0 without hidden layers.
    default double deadShare() {
        return 0;
    }

    /// Takes over the values of the parts that have the same name and shape in another network.
    default void keep(Network earlier) {
        for (Part part : parts()) {
            for (Part old : earlier.parts()) {
                if (old.name().equals(part.name())
                        && old.values().rows() == part.values().rows()
                        && old.values().columns() == part.values().columns()) {
                    part.values().copyFrom(old.values());
                }
            }
        }
    }
}
