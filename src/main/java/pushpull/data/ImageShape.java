package pushpull.data;

/// The height and width of the image that a point's features are, row after row.
public record ImageShape(int rows, int columns) {}
