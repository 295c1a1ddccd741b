package pushpull.supervise;

import pushpull.data.Points;
import pushpull.random.Streams;

/// The two given views of a point (two modalities) are same. A run refuses it for a set of one view.
public record PairedViews() implements Supervision {
    @Override
    public int views() {
        return 2;
    }

    @Override
    public PairLabels pairLabels(Points points, Streams streams) {
        return new PairLabels.Groups(points.ids());
    }
}
