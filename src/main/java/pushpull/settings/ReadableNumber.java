package pushpull.settings;

import java.util.Locale;

/// Numbers as people read them: the same in every locale, with a real minus sign.
public final class ReadableNumber {
    private ReadableNumber() {}

    /// A number with as many decimals.
    public static String fixed(double value, int decimals) {
        return formatted("%." + decimals + "f", value);
    }

    /// A number in a format of [String#format].
    public static String formatted(String format, double value) {
        return minus(String.format(Locale.ROOT, format, value));
    }

    /// A number that is text already.
    public static String minus(String number) {
        return number.replace('-', '\u2212');
    }
}
