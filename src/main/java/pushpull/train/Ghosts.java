package pushpull.train;

import pushpull.tensor.Matrix;

/// What takes part in the loss without being a point of the batch: learned proxies, and embeddings of earlier steps.
///
/// @param proxies one a class, in the order of classes; no rows where there are none
/// @param past embeddings that are remembered, one a row
/// @param groups the group that each of them had; negative where it has none
/// @param ages how many steps ago each was remembered
public record Ghosts(Matrix proxies, Matrix past, int[] groups, long[] ages) {
    /// Nobody.
    public static final Ghosts NONE = new Ghosts(Matrix.of(0, 0), Matrix.of(0, 0), new int[0], new long[0]);
}
