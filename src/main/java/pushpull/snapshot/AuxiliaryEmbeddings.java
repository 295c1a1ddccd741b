package pushpull.snapshot;

import pushpull.tensor.Matrix;

/// Embeddings that take part in the loss and are no points: learned proxies, embeddings of earlier steps, points by the
/// momentum encoder, and the views of the batch.
///
/// @param proxies one a class, in the order of classes; no rows if there are none
/// @param memory remembered embeddings, one a row
/// @param groups the group of each of them; negative if it has none
/// @param ages how many steps ago each was remembered
/// @param targets every point by the momentum encoder, one a row; no rows unless requested
/// @param views the views of the last batch as they are embedded now, one a row; no rows unless requested
/// @param owners index of the point of each view
public record AuxiliaryEmbeddings(
        Matrix proxies, Matrix memory, int[] groups, long[] ages, Matrix targets, Matrix views, int[] owners) {
    private static final Matrix NO_ROWS = Matrix.of(0, 0);

    /// No embeddings.
    public static final AuxiliaryEmbeddings NONE = new AuxiliaryEmbeddings(NO_ROWS, NO_ROWS, new int[0], new long[0]);

    /// Without targets and views.
    public AuxiliaryEmbeddings(Matrix proxies, Matrix memory, int[] groups, long[] ages) {
        this(proxies, memory, groups, ages, NO_ROWS, NO_ROWS, new int[0]);
    }

    public AuxiliaryEmbeddings withTargets(Matrix seen) {
        return new AuxiliaryEmbeddings(proxies, memory, groups, ages, seen, views, owners);
    }

    public AuxiliaryEmbeddings withViews(Matrix seen, int... ofPoints) {
        return new AuxiliaryEmbeddings(proxies, memory, groups, ages, targets, seen, ofPoints);
    }
}
