package pushpull.paint.chart;

/// A linear axis of a plot: the value `low` is at the pixel `from`, `high` at `to`.
public record Axis(double low, double high, double from, double to) {
    public Axis {
        if (!(high > low)) {
            high = low + 1;
        }
    }

    /// The pixel of a value.
    public double at(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    /// The value at a pixel.
    public double value(double pixel) {
        return low + (pixel - from) / (to - from) * (high - low);
    }

    public double length() {
        return Math.abs(to - from);
    }

    /// Whether a pixel lies between the ends.
    public boolean covers(double pixel) {
        return pixel >= Math.min(from, to) && pixel <= Math.max(from, to);
    }
}
