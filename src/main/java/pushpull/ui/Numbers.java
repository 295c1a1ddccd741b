package pushpull.ui;

import java.util.Locale;

/// Numbers as the window writes them.
public final class Numbers {
    private Numbers() {}

    /// A distance or a force: two decimals, three digits where it is small.
    public static String two(double value) {
        double size = Math.abs(value);
        String text = size > 0 && size < 0.01
                ? String.format(Locale.ROOT, "%.1e", value)
                : String.format(Locale.ROOT, "%.2f", value);
        return text.replace('-', '\u2212');
    }
}
