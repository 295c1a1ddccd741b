package pushpull.paint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import pushpull.settings.ReadableNumber;

/// Round places on an axis: `count` of them from `first`, `step` apart, the step being 1, 2 or 5 times a power of ten.
public record Ticks(double first, double step, int count) {
    private static final int MOST = 1000;

    /// Below this, labels would need too many decimals and are written with a power of ten.
    private static final double SMALL = 1e-4;

    /// About as many places as wanted within a range; none in a range that is empty or not finite.
    public static Ticks within(double low, double high, int wanted) {
        double span = high - low;
        if (!(span > 0 && span < Double.POSITIVE_INFINITY) || wanted < 1) {
            return new Ticks(0, 1, 0);
        }
        double step = nearest(span / wanted);
        double slack = 1e-9 * step;
        double from = Math.ceil((low - slack) / step);
        double to = Math.floor((high + slack) / step);
        return new Ticks(from * step + 0.0, step, (int) Math.clamp(to - from + 1, 0, MOST));
    }

    /// The least of 1, 2, 5 times a power of ten that is at least a value.
    public static double atLeast(double value) {
        double power = power(value);
        for (double digit : new double[] {1, 2, 5}) {
            if (digit * power >= value * (1 - 1e-12)) {
                return digit * power;
            }
        }
        return 10 * power;
    }

    private static double nearest(double value) {
        double above = atLeast(value);
        double below = 1 / atLeast(1 / value);
        return value / below < above / value ? below : above;
    }

    private static double power(double value) {
        return Double.parseDouble("1e" + (int) Math.floor(Math.log10(value) + 1e-12));
    }

    /// The place of a tick, exactly as its decimal number: 0.3, never 0.30000000000000004.
    public double at(int index) {
        double value = first + index * step;
        return decimal(value).doubleValue();
    }

    /// The tick as text with as many decimals as the step needs and a proper minus.
    public String label(int index) {
        double value = at(index);
        return step < SMALL && value != 0
                ? ReadableNumber.exact(value)
                : ReadableNumber.minus(decimal(value).toPlainString());
    }

    private BigDecimal decimal(double value) {
        int decimals = Math.max(0, -(int) Math.floor(Math.log10(step) + 1e-9));
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
    }
}
