package pushpull.tensor;

/// The exponential function and the hyperbolic tangent of one number, in the very operations of the vector kernels.
///
/// `x = k ln 2 + r` with `|r| <= ln 2 / 2`; `exp(r) = 1 + r + r² q(r)` with a near-minimax `q` (error 1.3e-17). The
/// polynomial is evaluated in pairs (Estrin), which halves the chain of operations that wait for each other.
/// Relative errors are at most 4e-16 for exp and 6e-16 for tanh.
final class Exponential {
    static final double LOG2_E = 1.4426950408889634;
    static final double LN2_HIGH = 0.6931471805599453;
    static final double LN2_LOW = 2.3190468138462996e-17;

    /// Adding it rounds to an integer and leaves that integer plus 1023, a biased exponent, in the lowest bits.
    static final double ROUNDING = 0x1.8p52 + 1023;

    /// Largest magnitude at which `2^k` and the result are normal numbers.
    static final double LIMIT = 708;

    /// Twice the argument beyond which tanh is 1 to the last bit.
    static final double TANH_LIMIT = 44;

    static final double Q9 = 2.5100424157005067e-08;
    static final double Q8 = 2.7620138719733994e-07;
    static final double Q7 = 2.7557268378684192e-06;
    static final double Q6 = 2.480152119021773e-05;
    static final double Q5 = 0.00019841269863105968;
    static final double Q4 = 0.0013888888917281794;
    static final double Q3 = 0.008333333333330051;
    static final double Q2 = 0.04166666666662399;
    static final double Q1 = 0.16666666666666669;
    static final double Q0 = 0.5000000000000001;

    private Exponential() {}

    static double exp(double x) {
        if (!(Math.abs(x) <= LIMIT)) {
            return extreme(x);
        }
        double shifted = Fma.of(x, LOG2_E, ROUNDING);
        double p = expm1OfRest(x, shifted - ROUNDING);
        double power = Double.longBitsToDouble(Double.doubleToRawLongBits(shifted) << 52);
        return Fma.of(p, power, power);
    }

    private static double extreme(double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        if (Math.abs(x) > 746) {
            return x > 0 ? Double.POSITIVE_INFINITY : 0;
        }
        double k = Math.rint(x * LOG2_E);
        return Math.scalb(1 + expm1OfRest(x, k), (int) k);
    }

    static double tanh(double x) {
        double twice = 2 * Math.abs(x);
        double y = twice > TANH_LIMIT ? TANH_LIMIT : twice;
        double shifted = Fma.of(y, LOG2_E, ROUNDING);
        double p = expm1OfRest(y, shifted - ROUNDING);
        double power = Double.longBitsToDouble(Double.doubleToRawLongBits(shifted) << 52);
        double expm1 = Fma.of(power, p, power - 1);
        return Math.copySign(expm1 / (expm1 + 2), x);
    }

    private static double expm1OfRest(double x, double k) {
        double r = Fma.of(k, -LN2_LOW, Fma.of(k, -LN2_HIGH, x));
        double r2 = r * r;
        double r4 = r2 * r2;
        double low = Fma.of(Fma.of(Q3, r, Q2), r2, Fma.of(Q1, r, Q0));
        double high = Fma.of(Fma.of(Q7, r, Q6), r2, Fma.of(Q5, r, Q4));
        double q = Fma.of(Fma.of(Q9, r, Q8), r4 * r4, Fma.of(high, r4, low));
        return Fma.of(r2, q, r);
    }
}
