package pushpull.doctor;

import java.util.Locale;
import pushpull.settings.Texts;

/// The sentences of this package.
public final class DoctorMessages {
    private static final Texts TEXTS = Texts.bundle("doctor");

    private DoctorMessages() {}

    public static String of(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }

    /// A loss or another number as it is shown, with two to four digits behind the point.
    static String number(double value) {
        String text = String.format(Locale.ROOT, Math.abs(value) < 1 ? "%.4f" : "%.2f", value);
        return text.replace('-', '\u2212');
    }
}
