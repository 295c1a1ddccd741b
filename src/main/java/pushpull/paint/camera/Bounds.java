package pushpull.paint.camera;

/// A rectangle of the embedding's plane.
public record Bounds(double minX, double minY, double maxX, double maxY) {
    /// The bounds of no point at all.
    public static final Bounds NONE = new Bounds(
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /// The bounds of the first two columns of row-major values; rows that are not finite are ignored.
    public static Bounds of(double[] rows, int columns) {
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i + 1 < rows.length; i += columns) {
            if (Double.isFinite(rows[i]) && Double.isFinite(rows[i + 1])) {
                minX = Math.min(minX, rows[i]);
                minY = Math.min(minY, rows[i + 1]);
                maxX = Math.max(maxX, rows[i]);
                maxY = Math.max(maxY, rows[i + 1]);
            }
        }
        return new Bounds(minX, minY, maxX, maxY);
    }

    public boolean empty() {
        return !(minX <= maxX && minY <= maxY);
    }

    public double width() {
        return maxX - minX;
    }

    public double height() {
        return maxY - minY;
    }

    /// These bounds, or wider ones about the same middle where the longer side is shorter than a span.
    public Bounds atLeast(double span) {
        if (empty() || Math.max(width(), height()) >= span) {
            return this;
        }
        double x = minX + width() / 2;
        double y = minY + height() / 2;
        return with(x - span / 2, y - span / 2).with(x + span / 2, y + span / 2);
    }

    public Bounds with(double x, double y) {
        return new Bounds(Math.min(minX, x), Math.min(minY, y), Math.max(maxX, x), Math.max(maxY, y));
    }

    /// The least bounds that hold these and others.
    public Bounds with(Bounds other) {
        return new Bounds(
                Math.min(minX, other.minX),
                Math.min(minY, other.minY),
                Math.max(maxX, other.maxX),
                Math.max(maxY, other.maxY));
    }
}
