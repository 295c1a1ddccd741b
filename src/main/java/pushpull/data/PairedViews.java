package pushpull.data;

import java.util.List;
import java.util.stream.IntStream;
import pushpull.random.Streams;
import pushpull.tensor.Matrix;

/// The two given views of a point (two modalities) are same. A run refuses it for a set of one view.
public record PairedViews() implements Supervision {
    @Override
    public int views() {
        return 2;
    }

    @Override
    public Kinship kinship(Points points, Streams streams) {
        return new Kinship.Groups(points.ids());
    }

    /// The points of one view whose first half of coordinates is one modality and whose second half is the other.
    static Points halves(Points joined) {
        int half = joined.dimensions() / 2;
        Matrix turned = joined.features().transpose();
        int[] first = IntStream.range(0, half).toArray();
        int[] second = IntStream.range(half, 2 * half).toArray();
        List<Matrix> views =
                List.of(turned.rows(first).transpose(), turned.rows(second).transpose());
        return Points.of(joined.ids(), views, joined.labels(), Columns.of(half, joined.classes()));
    }
}
