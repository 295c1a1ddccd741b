package pushpull.describe;

import pushpull.formula.FormulaNumbers;
import pushpull.settings.ReadableNumber;

/// Numbers as text for the window.
public final class NumberText {
    private NumberText() {}

    /// Below this, decimals would be all zeros.
    private static final double SMALLEST = 0.0001;

    /// From here on, decimals would add nothing.
    private static final double LARGE = 1000;

    /// A distance or a force: two decimals; four if it is small, none if it is large, a power of ten if it is tiny.
    public static String two(double value) {
        double size = Math.abs(value);
        if (size > 0 && size < SMALLEST) {
            int power = (int) Math.floor(Math.log10(size));
            return ReadableNumber.fixed(value / Math.pow(10, power), 1) + "×" + FormulaNumbers.power(power);
        }
        return ReadableNumber.fixed(value, size > 0 && size < 0.01 ? 4 : size < LARGE ? 2 : 0);
    }
}
