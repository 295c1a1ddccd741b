package pushpull.observe;

import pushpull.observe.GradientCheck.Difference;
import pushpull.settings.ReadableNumber;
import pushpull.settings.Texts;

/// A gradient check in words.
public final class GradientCheckText {
    private static final Texts TEXTS = Texts.bundle("describe");
    private static final double ROUNDING = 1e-16;

    private GradientCheckText() {}

    /// One sentence, without a full stop.
    public static String of(GradientCheck check) {
        String key = "gradient." + check.status();
        Difference worst = check.worst();
        return switch (check.status()) {
            case AGREES ->
                TEXTS.get(key, ReadableNumber.significant(Math.max(check.difference(), ROUNDING), 1), kinks(check));
            case DIFFERS -> worst == null ? "" : differs(key, worst);
            case DETACHED, FLAT -> TEXTS.get(key);
        };
    }

    private static String differs(String key, Difference worst) {
        return TEXTS.get(
                key,
                ReadableNumber.significant(worst.gradient(), 4),
                TEXTS.get(worst.ofWeight() ? "gradient.weight" : "gradient.coordinate"),
                ReadableNumber.significant(worst.measured(), 4));
    }

    private static String kinks(GradientCheck check) {
        return check.kinks() == 0 ? "" : TEXTS.get("gradient.kinks", check.kinks(), check.numbers());
    }
}
