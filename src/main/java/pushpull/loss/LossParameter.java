package pushpull.loss;

/// Numbers that a loss learns together with the encoder.
///
/// @param name `proxies` for points that take part as columns or rows; any other name is handed to each row
/// @param rows how many rows, one a class for proxies
/// @param columns how many numbers a row
/// @param initial the first value; NaN to draw standard normal ones
/// @param largest where a step ends that would pass it
public record LossParameter(String name, int rows, int columns, double initial, double largest) {
    /// The name of learned points.
    public static final String PROXIES = "proxies";

    /// Learned points, one a class, drawn from a standard normal distribution.
    public static LossParameter proxies(int classes, int dimensions) {
        return new LossParameter(PROXIES, classes, dimensions, Double.NaN, Double.POSITIVE_INFINITY);
    }

    /// One number.
    public static LossParameter scalar(String name, double initial) {
        return new LossParameter(name, 1, 1, initial, Double.POSITIVE_INFINITY);
    }

    /// Zeros, one a class.
    public static LossParameter biases(int classes) {
        return new LossParameter("bias", 1, classes, 0, Double.POSITIVE_INFINITY);
    }

    /// The same numbers, held at or below a limit.
    public LossParameter upTo(double limit) {
        return new LossParameter(name, rows, columns, initial, limit);
    }

    /// Whether a step ends at a limit.
    public boolean isLimited() {
        return largest < Double.POSITIVE_INFINITY;
    }

    public boolean isPoints() {
        return name.equals(PROXIES);
    }

    public int size() {
        return rows * columns;
    }
}
