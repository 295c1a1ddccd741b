package pushpull.cli.sweep;

import pushpull.settings.Decimal;
import pushpull.sweep.plan.SweepRefusal;

/// Seconds in words of two digits.
final class TimeWords {
    private static final double MINUTE = 60;
    private static final double HOUR = 3600;
    private static final double LARGE = 100;

    private TimeWords() {}

    static String of(double seconds) {
        if (Double.isNaN(seconds)) {
            return SweepRefusal.text("time.unknown");
        } else if (seconds < LARGE) {
            return SweepRefusal.text("time.seconds", rounded(seconds));
        } else if (seconds < LARGE * MINUTE) {
            return SweepRefusal.text("time.minutes", rounded(seconds / MINUTE));
        }
        return SweepRefusal.text("time.hours", rounded(seconds / HOUR));
    }

    private static String rounded(double number) {
        boolean small = number < 10;
        return Decimal.text(small ? Math.rint(number * 10) / 10 : Math.rint(number));
    }
}
