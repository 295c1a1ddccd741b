package pushpull.settings;

/// The valid numbers of a setting and the part of them that its slider shows.
///
/// @param min smallest valid value, inclusive; minus infinity for none
/// @param max largest valid value, inclusive; infinity for none
/// @param low left end of the slider
/// @param high right end of the slider
public record Range(double min, double max, double low, double high, Scale scale) {
    /// Every number; what a component without limits has.
    public static final Range ALL = new Range(
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            Scale.LINEAR);

    public Range {
        if (!(min <= low && low < high && high <= max)) {
            throw new IllegalArgumentException(
                    "a slider from " + low + " to " + high + " does not fit a range from " + min + " to " + max);
        }
        if (scale == Scale.LOGARITHMIC && low <= 0) {
            throw new IllegalArgumentException("a logarithmic slider cannot start at " + low);
        }
    }

    static Range of(Knob knob) {
        double low = Double.isNaN(knob.low()) ? knob.min() : knob.low();
        double high = Double.isNaN(knob.high()) ? knob.max() : knob.high();
        return new Range(knob.min(), knob.max(), low, high, knob.scale());
    }

    /// Whether a number is finite and within the limits.
    public boolean contains(double number) {
        return Double.isFinite(number) && min <= number && number <= max;
    }

    /// Whether both ends of the slider are known.
    public boolean hasSlider() {
        return Double.isFinite(low) && Double.isFinite(high);
    }

    /// The limits in words: `0 to 100`, `at least 0`.
    public String text() {
        if (Double.isFinite(min) && Double.isFinite(max)) {
            return Texts.general("range.between", min, max);
        } else if (Double.isFinite(min)) {
            return Texts.general("range.from", min);
        } else if (Double.isFinite(max)) {
            return Texts.general("range.to", max);
        }
        return Texts.general("range.all");
    }
}
