package pushpull.tensor;

/// Functions of one number that must give the same bits on every machine.
public final class Scalars {
    private Scalars() {}

    /// ln(1 + e^x), without overflow.
    public static double softplus(double x) {
        return x > 0 ? x + StrictMath.log1p(Exponential.exp(-x)) : StrictMath.log1p(Exponential.exp(x));
    }

    /// 1 / (1 + e^-x), the slope of [#softplus].
    public static double sigmoid(double x) {
        if (x >= 0) {
            return 1 / (1 + Exponential.exp(-x));
        }
        double e = Exponential.exp(x);
        return e / (1 + e);
    }
}
