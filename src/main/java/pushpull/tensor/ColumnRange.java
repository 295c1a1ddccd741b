package pushpull.tensor;

/// The columns `from … to-1` of a comparison, whose numbers stand from `at` on in an array that lists columns densely.
public record ColumnRange(int from, int to, int at) {
    /// The first `count` columns, each at its own place.
    public static ColumnRange all(int count) {
        return new ColumnRange(0, count, 0);
    }

    int length() {
        return to - from;
    }
}
