package pushpull.snapshot;

/// A rectangle of the plane cut into cells: what a view shows, and how finely a map of it is computed.
///
/// @param minX its left edge
/// @param minY its lower edge
/// @param cell the side of a cell
/// @param columns how many cells from left to right
/// @param rows how many from bottom to top
public record CellGrid(double minX, double minY, double cell, int columns, int rows) {
    /// The most cells that are computed.
    private static final int MOST = 1 << 19;

    public CellGrid {
        if (!(cell > 0) || columns < 1 || rows < 1 || (long) columns * rows > MOST) {
            throw new IllegalArgumentException("no frame has " + columns + " x " + rows + " cells of " + cell);
        }
    }

    public int size() {
        return columns * rows;
    }

    /// The horizontal centre of a cell.
    public double x(int column) {
        return minX + (column + 0.5) * cell;
    }

    public double y(int row) {
        return minY + (row + 0.5) * cell;
    }
}
