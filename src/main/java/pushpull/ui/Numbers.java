package pushpull.ui;

import java.util.Locale;
import pushpull.formula.Digits;

/// Numbers as the window writes them.
public final class Numbers {
    private Numbers() {}

    /// Below this, decimals would hold only zeros.
    private static final double SMALLEST = 0.0001;

    /// From here on, decimals would say nothing.
    private static final double LARGE = 1000;

    /// A distance or a force: two decimals, four where it is small, none where it is large, and a power of ten where it
    /// is tiny.
    public static String two(double value) {
        double size = Math.abs(value);
        if (size > 0 && size < SMALLEST) {
            int power = (int) Math.floor(Math.log10(size));
            return minus("%.1f", value / Math.pow(10, power)) + "×" + Digits.power(power);
        }
        return minus(size > 0 && size < 0.01 ? "%.4f" : size < LARGE ? "%.2f" : "%.0f", value);
    }

    private static String minus(String format, double value) {
        return String.format(Locale.ROOT, format, value).replace('-', '\u2212');
    }
}
