package pushpull.data;

/// An anchor with a same and a different point, by their permanent ids.
public record PointTriplet(int anchor, int positive, int negative) {
    /// The pair that should be near.
    public PointPair near() {
        return new PointPair(anchor, positive);
    }

    /// The pair that should be far.
    public PointPair far() {
        return new PointPair(anchor, negative);
    }

    public boolean has(int id) {
        return anchor == id || positive == id || negative == id;
    }
}
