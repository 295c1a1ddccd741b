package pushpull.doctor;

import pushpull.settings.ReadableNumber;
import pushpull.settings.Texts;

/// The sentences of this package.
public final class DoctorMessages {
    private static final Texts TEXTS = Texts.bundle("doctor");

    private DoctorMessages() {}

    public static String of(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }

    /// A loss or another number as it is shown, with two to four digits after the point.
    static String number(double value) {
        return Math.abs(value) < 1 ? ReadableNumber.four(value) : ReadableNumber.two(value);
    }
}
