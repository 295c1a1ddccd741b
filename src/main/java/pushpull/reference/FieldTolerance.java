package pushpull.reference;

import java.util.Set;

/// What is asserted of an expected field, and with which tolerance.
///
/// Implements the table "What is asserted, by tag" of the format: if several tags apply, the strictest exemption wins.
public enum FieldTolerance {
    /// The numbers must agree, apart from those that the reference does not give.
    NUMBERS,
    /// Any finite numbers will do: at a kink or a zero vector the gradient is a convention.
    FINITE,
    /// Nothing: the reference refuses; this program may refuse too, with a sentence, or give something finite.
    NOTHING;

    /// The tolerance of values in double arithmetic.
    public static final double VALUE = 1e-9;

    /// The tolerance of gradients and other lists.
    public static final double GRADIENT = 1e-8;

    /// The tolerance of both with tiny temperatures or large magnitudes.
    public static final double COARSE = 1e-7;

    private static final Set<String> CONVENTIONS = Set.of("kink", "zero_vector");

    /// What is asserted of a field.
    public static FieldTolerance of(Set<String> tags, String field) {
        if (tags.contains("raises")) {
            return NOTHING;
        }
        boolean convention = tags.stream().anyMatch(CONVENTIONS::contains);
        return convention && field.contains("gradient") ? FINITE : NUMBERS;
    }

    /// The tolerance of a field, relative to [#scale].
    ///
    /// @param usual tolerance of the field without a tag that says otherwise
    public static double width(Set<String> tags, double usual) {
        boolean coarse = tags.contains("tiny_temperature") || tags.contains("large");
        return coarse ? Math.max(usual, COARSE) : usual;
    }

    /// The divisor of the errors of a field: the largest magnitude in the reference, at least 1.
    public static double scale(double[] expected) {
        double scale = 1;
        for (double number : expected) {
            scale = Double.isNaN(number) ? scale : Math.max(scale, Math.abs(number));
        }
        return scale;
    }
}
