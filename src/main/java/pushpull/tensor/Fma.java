package pushpull.tensor;

/// Multiplication and addition with one rounding, also on processors that have no instruction for it.
///
/// There Java multiplies decimals of any length, which is thousands of times slower. Here the product and the sum are
/// split into doubles without an error, and the last sum is rounded to odd before it is rounded (Boldo and Melquiond,
/// Emulation of FMA and correctly rounded sums, 2008): the same bits.
final class Fma {
    /// A call of the instruction takes a few nanoseconds, and one of the decimals a microsecond, compiled or not.
    private static final long FAST = 10_000;

    private static final int CALLS = 16;
    private static final int TRIES = 50;

    /// 2²⁷ + 1 splits a double into two halves.
    private static final double SPLIT = 134_217_729;

    private static final double LARGE = 1e290;
    private static final double SMALL = 1e-250;

    /// Whether the machine multiplies and adds in one instruction.
    static final boolean IS_FAST = isFast();

    private Fma() {}

    static double of(double a, double b, double c) {
        return IS_FAST ? Math.fma(a, b, c) : emulated(a, b, c);
    }

    /// The shortest of many times, since the machine may be busy.
    private static boolean isFast() {
        long shortest = Long.MAX_VALUE;
        double sum = 0.1;
        for (int i = 0; i < TRIES && shortest > FAST; i++) {
            long start = System.nanoTime();
            for (int k = 0; k < CALLS; k++) {
                sum = Math.fma(sum, 0.9, 0.1);
            }
            shortest = Math.min(shortest, System.nanoTime() - start + (sum > 2 ? 1 : 0));
        }
        return shortest <= FAST;
    }

    static double emulated(double a, double b, double c) {
        double product = a * b;
        double size = Math.abs(product);
        boolean exact = size >= SMALL && size <= LARGE && Math.abs(c) <= LARGE;
        if (!exact || Math.abs(a) > LARGE || Math.abs(b) > LARGE) {
            return a == 0 || b == 0 ? product + c : Math.fma(a, b, c);
        }
        double rest = rest(a, b, product);
        double sum = c + rest;
        double sumRest = rest(c, rest, sum, sum - c);
        double total = product + sum;
        double totalRest = rest(product, sum, total, total - product);
        return total + odd(totalRest, sumRest);
    }

    /// What a product lost in rounding.
    private static double rest(double a, double b, double product) {
        double wideA = SPLIT * a;
        double highA = wideA - (wideA - a);
        double lowA = a - highA;
        double wideB = SPLIT * b;
        double highB = wideB - (wideB - b);
        double lowB = b - highB;
        return lowA * lowB - (product - highA * highB - lowA * highB - highA * lowB);
    }

    /// What a sum lost in rounding.
    private static double rest(double a, double b, double sum, double added) {
        return a - (sum - added) + (b - added);
    }

    /// A sum rounded to odd: if it is not exact, to the neighbour whose last bit is 1.
    private static double odd(double a, double b) {
        double sum = a + b;
        double lost = rest(a, b, sum, sum - a);
        long bits = Double.doubleToRawLongBits(sum);
        if (lost == 0 || (bits & 1) == 1) {
            return sum;
        }
        return Double.longBitsToDouble(lost > 0 == sum > 0 ? bits + 1 : bits - 1);
    }
}
