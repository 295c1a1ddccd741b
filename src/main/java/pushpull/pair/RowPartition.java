package pushpull.pair;

import pushpull.tensor.Tile;

/// How the rows of a comparison are divided into portions: a matter of its size alone, never of who works on it.
///
/// Each portion adds what its rows do to the columns in a sum of its own, and those sums are added in order; so the
/// bits are the same on any number of threads.
///
/// @param rows in all
/// @param size rows of a portion, of the last one perhaps fewer
record RowPartition(int rows, int size) {
    private static final int MOST = 16;
    private static final int FEWEST = 4;

    /// Numbers that the sums of all portions may hold.
    private static final int ROOM = 1 << 20;

    static RowPartition of(Comparison comparison) {
        Embeddings columns = comparison.columns();
        int rows = comparison.rows().count();
        int count = Math.clamp(ROOM / Math.max(1, columns.count() * columns.dimensions()), FEWEST, MOST);
        int tiles = (rows + Tile.ROWS - 1) / Tile.ROWS;
        return new RowPartition(rows, Math.max(1, (tiles + count - 1) / count) * Tile.ROWS);
    }

    int count() {
        return (rows + size - 1) / size;
    }

    int from(int portion) {
        return portion * size;
    }

    int to(int portion) {
        return Math.min(rows, (portion + 1) * size);
    }
}
