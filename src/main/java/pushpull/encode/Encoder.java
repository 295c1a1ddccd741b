package pushpull.encode;

import pushpull.random.Streams;
import pushpull.settings.Family;
import pushpull.tensor.Crew;
import pushpull.tensor.Matrix;

/// How a point becomes an embedding: what is trained.
public sealed interface Encoder extends Family permits Mlp, Linear, FreePoints {
    /// Coordinates of an embedding.
    int dimensions();

    /// Whether embeddings are divided by their norm (see [Normalization]).
    boolean normalize();

    /// A network with its first weights, drawn from `streams`, for points with these features (one row each).
    Network network(Matrix features, Streams streams, Crew crew);
}
