package pushpull.paint.formula;

import pushpull.paint.Face;

/// How an expression is set.
///
/// @param size in pixels
/// @param letters of digits and names of functions
/// @param tall whether fractions are stacked and sums have their index below
public record Manner(double size, Face letters, boolean tall, Tone tone) {
    /// A formula by itself.
    public static final Manner FORMULA = new Manner(17, Face.FORMULA, true, Tone.VALUE);

    /// The same with numbers put in, in the letters of the panel.
    public static final Manner NUMBERS = new Manner(12, Face.REGULAR, false, Tone.LABEL);

    /// What a formula comes to.
    public static final Manner RESULT = new Manner(12, Face.MEDIUM, false, Tone.VALUE);

    private static final double SMALLER = 0.7;
    private static final double SMALLEST = 8.5;

    /// Italic letters look smaller than those of the panel.
    double variables() {
        return letters == Face.FORMULA ? size : 1.12 * size;
    }

    Manner script() {
        return new Manner(Math.max(SMALLEST, SMALLER * size), letters, false, tone);
    }

    Manner flat() {
        return new Manner(size, letters, false, tone);
    }

    /// Where fraction bars and minus signs lie above the baseline.
    double axis() {
        return 0.26 * size;
    }

    double thin() {
        return 0.15 * size;
    }

    double medium() {
        return 0.24 * size;
    }
}
