package pushpull.settings;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers as people read them, in the window and in sentences: the same in every locale, with a real minus sign, a
/// dash for what is undefined, and `3.2×10⁻⁵` where decimals would only be zeros.
public final class ReadableNumber {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Pattern NUMBER = Pattern.compile("(-?[0-9.]+)(?:[eE]([+-]?[0-9]+))?");
    private static final Pattern TYPED = Pattern.compile("×10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)");

    /// From here on, a number is written with a power of ten.
    private static final double HUGE = 1e6;

    /// From here on, decimals would say nothing.
    private static final double LARGE = 1000;

    private static final double SMALL = 0.01;
    private static final double TINY = 1e-4;
    private static final int MOST_ZEROS = 4;

    private ReadableNumber() {}

    /// A number with a given number of decimals, for what is never tiny, such as a percentage.
    public static String fixed(double value, int decimals) {
        return unusual(value).isEmpty() ? minus(PlainText.of("%." + decimals + "f", value)) : unusual(value);
    }

    /// A distance or a force: two decimals, four if it is small, none if it is large.
    public static String two(double value) {
        double size = Math.abs(value);
        return size > 0 && size < TINY || size >= HUGE
                ? withPower(value)
                : fixed(value, size > 0 && size < SMALL ? 4 : size < LARGE ? 2 : 0);
    }

    /// A loss: four decimals.
    public static String four(double value) {
        double size = Math.abs(value);
        return size > 0 && size < TINY || size >= HUGE ? withPower(value) : fixed(value, 4);
    }

    /// A number with as many digits as count.
    public static String significant(double value, int digits) {
        if (value == 0 || !unusual(value).isEmpty()) {
            return fixed(value, digits - 1);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
        int exponent = rounded.precision() - rounded.scale() - 1;
        boolean plain = exponent >= -MOST_ZEROS && Math.abs(value) < HUGE;
        BigDecimal lead = plain ? rounded : rounded.movePointLeft(exponent);
        int decimals = Math.max(0, digits - 1 - (plain ? exponent : 0));
        String text = minus(lead.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString());
        return plain ? text : text + "×" + power(exponent);
    }

    private static String withPower(double value) {
        return significant(value, 2);
    }

    private static String unusual(double value) {
        return Double.isNaN(value) ? "–" : Double.isInfinite(value) ? value < 0 ? "−∞" : "∞" : "";
    }

    /// A number to the last digit.
    public static String exact(double value) {
        return unusual(value).isEmpty() ? exact(Decimal.text(value)) : unusual(value);
    }

    /// A value as files have it: a number to the last digit, and any other text as it is.
    public static String exact(String value) {
        Matcher parts = NUMBER.matcher(value);
        if (!parts.matches()) {
            return value;
        }
        String lead = minus(parts.group(1));
        return parts.group(2) == null ? lead : lead + "×" + power(Long.parseLong(parts.group(2)));
    }

    /// What a person typed or left of such a number, as files have it.
    public static String typed(String text) {
        return TYPED.matcher(text.replace('\u2212', '-')).replaceAll(found -> "e" + lowered(found.group(1)));
    }

    private static String lowered(String raised) {
        StringBuilder text = new StringBuilder();
        for (char digit : raised.toCharArray()) {
            text.append(digit == '⁻' ? "-" : String.valueOf(RAISED.indexOf(digit)));
        }
        return text.toString();
    }

    /// A power of ten, `10⁻³`.
    public static String power(long exponent) {
        StringBuilder text = new StringBuilder(exponent < 0 ? "10⁻" : "10");
        for (char digit : Long.toString(Math.abs(exponent)).toCharArray()) {
            text.append(RAISED.charAt(digit - '0'));
        }
        return text.toString();
    }

    /// A number that is text already.
    public static String minus(String number) {
        return number.replace('-', '\u2212');
    }
}
