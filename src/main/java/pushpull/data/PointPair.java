package pushpull.data;

/// Two points by their permanent ids, the smaller id first.
public record PointPair(int first, int second) {
    public PointPair {
        if (first > second) {
            int smaller = second;
            second = first;
            first = smaller;
        }
    }

    public boolean has(int id) {
        return first == id || second == id;
    }
}
