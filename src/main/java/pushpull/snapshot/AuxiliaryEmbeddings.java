package pushpull.snapshot;

import pushpull.tensor.Matrix;

/// What takes part in the loss without being a point where it is: learned proxies, embeddings of earlier steps, points
/// as the momentum encoder sees them, and the views of the batch.
///
/// @param proxies one a class, in the order of classes; no rows where there are none
/// @param past embeddings that are remembered, one a row
/// @param groups the group that each of them had; negative where it has none
/// @param ages how many steps ago each was remembered
/// @param targets every point by the momentum encoder, one a row; no rows where nobody looks or there is none
/// @param views the views of the last batch as they are embedded now, one a row; no rows where nobody looks
/// @param owners index of the point that each view is of
public record AuxiliaryEmbeddings(
        Matrix proxies, Matrix past, int[] groups, long[] ages, Matrix targets, Matrix views, int[] owners) {
    private static final Matrix NO_ROWS = Matrix.of(0, 0);

    /// Nobody.
    public static final AuxiliaryEmbeddings NONE = new AuxiliaryEmbeddings(NO_ROWS, NO_ROWS, new int[0], new long[0]);

    /// Without momentum encoder and views.
    public AuxiliaryEmbeddings(Matrix proxies, Matrix past, int[] groups, long[] ages) {
        this(proxies, past, groups, ages, NO_ROWS, NO_ROWS, new int[0]);
    }

    public AuxiliaryEmbeddings withTargets(Matrix seen) {
        return new AuxiliaryEmbeddings(proxies, past, groups, ages, seen, views, owners);
    }

    public AuxiliaryEmbeddings withViews(Matrix seen, int... ofPoints) {
        return new AuxiliaryEmbeddings(proxies, past, groups, ages, targets, seen, ofPoints);
    }
}
