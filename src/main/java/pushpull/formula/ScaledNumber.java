package pushpull.formula;

/// A number as factor · e^exponent, so that sums of exponentials neither overflow nor vanish.
public record ScaledNumber(double factor, double exponent) {
    static final ScaledNumber ZERO = new ScaledNumber(0, 0);

    public static ScaledNumber of(double value) {
        return new ScaledNumber(value, 0);
    }

    static ScaledNumber exp(double value) {
        return value == Double.NEGATIVE_INFINITY ? ZERO : new ScaledNumber(1, value);
    }

    ScaledNumber plus(ScaledNumber other) {
        if (factor == 0 || other.factor == 0) {
            return factor == 0 ? other : this;
        }
        double top = Math.max(exponent, other.exponent);
        return new ScaledNumber(at(top) + other.at(top), top);
    }

    private double at(double top) {
        return exponent == top ? factor : factor * StrictMath.exp(exponent - top);
    }

    ScaledNumber negated() {
        return new ScaledNumber(-factor, exponent);
    }

    ScaledNumber times(ScaledNumber other) {
        return new ScaledNumber(factor * other.factor, exponent + other.exponent);
    }

    ScaledNumber over(ScaledNumber other) {
        return new ScaledNumber(factor / other.factor, exponent - other.exponent);
    }

    double ln() {
        return StrictMath.log(factor) + exponent;
    }

    /// The number itself; infinite if it is too large for one.
    public double value() {
        return exponent == 0 || factor == 0 ? factor : factor * StrictMath.exp(exponent);
    }
}
