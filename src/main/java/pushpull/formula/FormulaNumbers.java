package pushpull.formula;

import java.math.BigDecimal;
import java.util.Locale;

/// Numbers as formulas write them: two decimals, more where the number is small and fewer where it is large.
public final class FormulaNumbers {
    private static final double LN_10 = Math.log(10);
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private FormulaNumbers() {}

    /// A number of any size, `3.2×10⁴⁵` where it is very large or very small.
    public static String of(ScaledNumber number) {
        double value = number.value();
        if (number.factor() == 0 || Double.isNaN(number.factor()) || isPlain(Math.abs(value))) {
            return of(value);
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
        return (number.factor() < 0 ? "−" : "") + decimal(lead, 1) + "×10" + raised((long) whole);
    }

    /// A plain number.
    public static String of(double value) {
        double size = Math.abs(value);
        if (size > 0 && !isPlain(size) && Double.isFinite(value)) {
            return of(new ScaledNumber(value, 0));
        }
        return decimal(value, size >= 1000 ? 0 : size >= 100 ? 1 : size >= 0.0995 || size == 0 ? 2 : 3);
    }

    /// A value that is the end of a formula: one decimal more.
    public static String result(double value) {
        double size = Math.abs(value);
        return size < 0.0995 || size >= 1000 ? of(value) : decimal(value, size >= 100 ? 1 : size >= 10 ? 2 : 3);
    }

    private static boolean isPlain(double size) {
        return size == 0 || size >= 0.005 && size < 1e5;
    }

    private static String decimal(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value)
                .replace('-', '−')
                .replace("NaN", "–");
    }

    /// A round number with no more digits than it has, `0.05`, or `5×10⁻⁷` where it would be long.
    public static String round(double value) {
        if (value == 0 || value >= 1e-4 && value < 1e6) {
            return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
        }
        int exponent = (int) Math.floor(Math.log10(value) + 1e-9);
        String lead = decimal(value / Math.pow(10, exponent), 0);
        return (lead.equals("1") ? "" : lead + "×") + power(exponent);
    }

    /// A power of ten, `10⁻³`.
    public static String power(long exponent) {
        return "10" + raised(exponent);
    }

    private static String raised(long exponent) {
        StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
        for (char digit : Long.toString(Math.abs(exponent)).toCharArray()) {
            text.append(RAISED.charAt(digit - '0'));
        }
        return text.toString();
    }
}
