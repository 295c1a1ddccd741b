package pushpull.formula;

/// A number as factor · e^exponent, so that sums of exponentials neither overflow nor vanish.
public record Scaled(double factor, double exponent) {
    static final Scaled ZERO = new Scaled(0, 0);

    public static Scaled of(double value) {
        return new Scaled(value, 0);
    }

    static Scaled exp(double value) {
        return value == Double.NEGATIVE_INFINITY ? ZERO : new Scaled(1, value);
    }

    Scaled plus(Scaled other) {
        if (factor == 0 || other.factor == 0) {
            return factor == 0 ? other : this;
        }
        double top = Math.max(exponent, other.exponent);
        return new Scaled(at(top) + other.at(top), top);
    }

    private double at(double top) {
        return exponent == top ? factor : factor * StrictMath.exp(exponent - top);
    }

    Scaled negated() {
        return new Scaled(-factor, exponent);
    }

    Scaled times(Scaled other) {
        return new Scaled(factor * other.factor, exponent + other.exponent);
    }

    Scaled over(Scaled other) {
        return new Scaled(factor / other.factor, exponent - other.exponent);
    }

    double ln() {
        return StrictMath.log(factor) + exponent;
    }

    /// The number itself; infinite where it is too large for one.
    public double value() {
        return exponent == 0 || factor == 0 ? factor : factor * StrictMath.exp(exponent);
    }
}
