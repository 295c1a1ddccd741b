package pushpull.formula;

import pushpull.settings.ReadableNumber;

/// Numbers as formulas write them: two decimals, more if the number is small and fewer if it is large.
public final class FormulaNumbers {
    private static final double LN_10 = Math.log(10);

    private FormulaNumbers() {}

    /// A number of any size, `3.2×10⁴⁵` if it is very large or very small.
    public static String text(ScaledNumber number) {
        double value = number.value();
        if (number.factor() == 0 || Double.isNaN(number.factor()) || isPlain(Math.abs(value))) {
            return text(value);
        }
        double size = (Math.log(Math.abs(number.factor())) + number.exponent()) / LN_10;
        if (Double.isInfinite(size)) {
            return number.factor() < 0 ? "−∞" : "∞";
        }
        double whole = Math.floor(size);
        double lead = Math.rint(Math.pow(10, size - whole) * 10) / 10;
        if (lead >= 10) {
            lead /= 10;
            whole++;
        }
        return (number.factor() < 0 ? "−" : "") + decimal(lead, 1) + "×" + ReadableNumber.power((long) whole);
    }

    /// A plain number.
    public static String text(double value) {
        double size = Math.abs(value);
        if (size > 0 && !isPlain(size) && Double.isFinite(value)) {
            return text(new ScaledNumber(value, 0));
        }
        return decimal(value, size >= 1000 ? 0 : size >= 100 ? 1 : size >= 0.0995 || size == 0 ? 2 : 3);
    }

    /// A value that is the end of a formula: one decimal more.
    public static String result(double value) {
        double size = Math.abs(value);
        return size < 0.0995 || size >= 1000 ? text(value) : decimal(value, size >= 100 ? 1 : size >= 10 ? 2 : 3);
    }

    private static boolean isPlain(double size) {
        return size == 0 || size >= 0.005 && size < 1e5;
    }

    private static String decimal(double value, int decimals) {
        return ReadableNumber.fixed(value, decimals);
    }
}
