package pushpull.ui.control;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import pushpull.paint.Ticks;
import pushpull.settings.Decimal;
import pushpull.settings.Kind;
import pushpull.settings.ReadableNumber;
import pushpull.settings.Scale;
import pushpull.settings.Setting;

/// How a numeric setting is turned: track positions from 0 to 1, steps of the keys, and the value as text.
public final class SliderScale {
    private static final double STEPS = 150;
    private static final int LOGARITHMIC_DIGITS = 2;
    private static final double LOGARITHMIC_STEP = 1.1;
    private static final int ROOM = 6;
    private static final double SMALL = 1e-3;

    private final Setting setting;
    private final boolean whole;
    private final double step;

    public SliderScale(Setting setting) {
        this.setting = setting;
        whole = setting.kind() != Kind.DOUBLE;
        double span = setting.range().hasSlider() ? setting.high() - setting.low() : 1;
        step = whole ? Math.max(1, Math.floor(span / STEPS)) : Ticks.atLeast(span / STEPS / 2);
    }

    /// Where a value is on the track, held within it.
    public double position(double value) {
        double low = setting.low();
        double high = setting.high();
        double share = setting.scale() == Scale.LOGARITHMIC
                ? Math.log(value / low) / Math.log(high / low)
                : (value - low) / (high - low);
        return share > 0 ? Math.min(1, share) : 0;
    }

    /// The round value at a place of the track.
    public double value(double position) {
        double held = Math.clamp(position, 0, 1);
        double low = setting.low();
        double high = setting.high();
        if (setting.scale() == Scale.LOGARITHMIC) {
            return within(rounded(low * Math.pow(high / low, held), LOGARITHMIC_DIGITS));
        }
        return within(multiple(low + held * (high - low), step));
    }

    /// The value some steps away: up or down, `size` being 1 for a step, more for coarse, less for fine.
    double turned(double value, int direction, double size) {
        if (setting.scale() == Scale.LOGARITHMIC && !whole) {
            double next = value * Math.pow(LOGARITHMIC_STEP, direction * size);
            return within(rounded(next, size < 1 ? LOGARITHMIC_DIGITS + 1 : LOGARITHMIC_DIGITS));
        }
        if (setting.scale() == Scale.LOGARITHMIC) {
            double next = Math.rint(value * Math.pow(LOGARITHMIC_STEP, direction * size));
            return within(next == value ? value + direction : next);
        }
        double by = whole ? Math.max(1, step * size) : step * size;
        return within(multiple(value + direction * by, by));
    }

    private double within(double value) {
        double held = Math.clamp(value, setting.min(), setting.max());
        return whole ? Math.rint(held) : held;
    }

    private static double multiple(double value, double step) {
        BigDecimal unit = new BigDecimal(Decimal.text(step));
        return new BigDecimal(value)
                .divide(unit, 0, RoundingMode.HALF_UP)
                .multiply(unit)
                .doubleValue();
    }

    private static double rounded(double value, int digits) {
        return new BigDecimal(value).round(new MathContext(digits)).doubleValue();
    }

    /// The value in the type of the setting.
    Number number(double value) {
        return switch (setting.kind()) {
            case INT -> (int) value;
            case LONG -> (long) value;
            default -> value;
        };
    }

    /// The value as the panel shows it: two decimals, more where the value has them.
    String shown(double value) {
        if (whole) {
            return ReadableNumber.minus(Long.toString((long) value));
        }
        String exact = Decimal.text(value);
        int decimals = exact.indexOf('.') < 0 ? 0 : exact.length() - exact.indexOf('.') - 1;
        if (exact.length() > ROOM && Math.abs(value) < SMALL && !exact.contains("e")) {
            return ReadableNumber.exact(scientific(exact));
        }
        return decimals < 2 && !exact.contains("e") ? ReadableNumber.fixed(value, 2) : ReadableNumber.exact(value);
    }

    /// An end of the track as the panel shows it.
    String end(double value) {
        return ReadableNumber.exact(value);
    }

    /// A small number by its digits and its power of ten, since its zeros would take the room of its digits.
    private static String scientific(String exact) {
        BigDecimal number = new BigDecimal(exact).stripTrailingZeros();
        int exponent = number.precision() - number.scale() - 1;
        return number.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }
}
