package pushpull.encode;

import java.util.stream.IntStream;
import pushpull.random.Streams;
import pushpull.settings.Family;
import pushpull.tensor.Matrix;
import pushpull.tensor.WorkerPool;

/// How a point becomes an embedding: what is trained.
public sealed interface Encoder extends Family permits Mlp, Linear, FreePoints, Pca, Recording {
    /// Coordinates of an embedding.
    int dimensions();

    /// Whether embeddings are divided by their norm (see [Normalization]).
    boolean normalize();

    /// Whether the embedding of every point is a parameter of its own, which can be dragged and which comes and goes
    /// with its point.
    default boolean hasFreeEmbeddings() {
        return false;
    }

    /// Whether embeddings belong to the points that there are, so that there is none for a new point.
    default boolean isOfPoints() {
        return hasFreeEmbeddings();
    }

    /// Whether its weights are learned; if not, they follow from the training points, or from the step.
    default boolean isTrained() {
        return true;
    }

    /// The number of weights for points with this number of features, without making them.
    default double weights(int features) {
        return (double) features * dimensions();
    }

    /// How many numbers all layers together make of a point.
    default double width() {
        return dimensions();
    }

    /// A network with its first weights, drawn from `streams`, for points with these features (one row each).
    ///
    /// @param ids permanent ids of the points; what belongs to a point is drawn by its id
    Network network(Matrix features, int[] ids, Streams streams, WorkerPool workers);

    /// The same for points whose ids are their places.
    default Network network(Matrix features, Streams streams, WorkerPool workers) {
        return network(features, IntStream.range(0, features.rows()).toArray(), streams, workers);
    }
}
