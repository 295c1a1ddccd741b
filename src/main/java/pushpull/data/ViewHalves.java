package pushpull.data;

import java.util.List;
import java.util.stream.IntStream;
import pushpull.tensor.Matrix;

/// Makes two views of points whose coordinates hold one modality after the other.
final class ViewHalves {
    private ViewHalves() {}

    /// The points of one view whose first half of coordinates is one modality and whose second half is the other.
    static Points of(Points joined) {
        int half = joined.dimensions() / 2;
        Matrix turned = joined.features().transpose();
        int[] first = IntStream.range(0, half).toArray();
        int[] second = IntStream.range(half, 2 * half).toArray();
        List<Matrix> views =
                List.of(turned.rows(first).transpose(), turned.rows(second).transpose());
        return Points.of(joined.ids(), views, joined.labels(), PointSchema.of(half, joined.classes()));
    }
}
