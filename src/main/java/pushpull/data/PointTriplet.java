package pushpull.data;

/// An anchor with a same and a different point, by their permanent ids.
public record PointTriplet(int anchor, int same, int different) {
    /// The pair that should be near.
    public PointPair near() {
        return new PointPair(anchor, same);
    }

    /// The pair that should be far.
    public PointPair far() {
        return new PointPair(anchor, different);
    }

    public boolean has(int id) {
        return anchor == id || same == id || different == id;
    }
}
