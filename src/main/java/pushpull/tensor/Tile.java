package pushpull.tensor;

/// Coefficients of `rows` rows on the columns `from … to-1`: what a tile of anchors does to the candidates.
///
/// @param coefficients one array per row of the tile, indexed by column; may hold more rows than are in use
/// @param rows the rows in use
/// @param from the first column
/// @param to the column after the last
public record Tile(double[][] coefficients, int rows, int from, int to) {}
