package pushpull.settings;

import java.math.BigDecimal;
import java.util.Locale;

/// The one way in which numbers are written: the shortest decimal that reads back as the same `double`.
public final class Decimal {
    private Decimal() {}

    /// `0.5`, `64`, `1e-9`: exact to the last bit when read back, also for `-0`.
    public static String text(double number) {
        if (number == 0) {
            return 1 / number < 0 ? "-0" : "0";
        } else if (!Double.isFinite(number)) {
            return Double.toString(number);
        }
        BigDecimal shortest = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        int exponent = shortest.precision() - shortest.scale() - 1;
        boolean plain = exponent >= -6 && exponent < 15;
        return plain ? shortest.toPlainString() : shortest.toString().toLowerCase(Locale.ROOT);
    }
}
