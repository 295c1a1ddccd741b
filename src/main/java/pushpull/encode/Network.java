package pushpull.encode;

import java.util.List;
import java.util.Optional;
import pushpull.tensor.Tensor;

/// What an encoder made of its settings: parameters, and the maps from features to embeddings and back for
/// gradients.
///
/// Parameters and gradients are flat tensors of one row; parts are named views of them. Belongs to one trainer.
public sealed interface Network permits DenseNetwork, PointTable, RecordedNetwork {
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

    /// Whether [#forward] reads its input.
    default boolean readsFeatures() {
        return true;
    }

    /// Whether it can be taken to a step; only what was recorded elsewhere ends.
    default boolean reaches(long step) {
        return true;
    }

    /// Goes to a step of what was recorded; nothing if it is trained here.
    default void follow(long step) {}

    /// Whether each step is so much to read that it is better gone to at once than by way of others.
    default boolean isHeavy() {
        return false;
    }

    /// Another network that shares what would be costly to have twice; empty if there is nothing to share.
    default Optional<Network> sharing() {
        return Optional.empty();
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
