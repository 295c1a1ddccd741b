package pushpull.pair;

/// Sees each row after the loss has written its forces, and copies what a snapshot needs.
///
/// Called from several threads, once a row: it may write only what belongs to that row.
public interface RowObserver {
    /// Sees nothing.
    RowObserver NONE = (row, distances, forces) -> {};

    /// Sees nothing, and says that no gradient is wanted either, which is more than half of the work.
    RowObserver VALUE_ONLY = (row, distances, forces) -> {};

    /// @param row the anchor's row as the loss left it
    /// @param distances of the anchor to every column
    /// @param forces d(share)/d(distance) of every column, before reduction
    void observe(Row row, double[] distances, double[] forces);

    /// Both see each row, one after the other.
    default RowObserver and(RowObserver other) {
        return (row, distances, forces) -> {
            observe(row, distances, forces);
            other.observe(row, distances, forces);
        };
    }
}
