package pushpull.pair;

/// Rows against columns, which of them are positive with each other, and the distance between them.
///
/// With a distance on the sphere both sides are expected at unit length (see `tensor.Normalization`).
///
/// @param rows the anchors
/// @param columns the candidates; the rows themselves if a batch is compared with itself
/// @param relation which pairs are positive and which negative
/// @param distance how far apart they are
public record Comparison(Embeddings rows, Embeddings columns, Relation relation, Distance distance) {
    /// A batch against itself.
    public static Comparison square(Embeddings batch, Relation relation, Distance distance) {
        return new Comparison(batch, batch, relation, distance);
    }

    /// Whether rows and columns are the same points, so that no anchor is its own candidate.
    boolean isSquare() {
        return rows.equals(columns);
    }

    /// Whether every pair is met from both ends, at the same distance.
    boolean isSymmetric() {
        return isSquare() && relation.isSymmetric() && distance.offset() == 0;
    }
}
