package pushpull.data;

import pushpull.random.Streams;

/// The two given views of a point (two modalities) are same; a set of one view gives the same view twice.
public record PairedViews() implements Supervision {
    @Override
    public int views() {
        return 2;
    }

    @Override
    public Kinship kinship(Points points, Streams streams) {
        return new Kinship.Groups(points.ids());
    }
}
