package pushpull.paint.formula;

import pushpull.paint.FontFace;

/// The style in which an expression is typeset.
///
/// @param size in pixels
/// @param letters the font of digits and names of functions
/// @param tall whether fractions are stacked and sums have their index below
public record FormulaStyle(double size, FontFace letters, boolean tall, Emphasis emphasis) {
    /// A formula in symbols.
    public static final FormulaStyle FORMULA = new FormulaStyle(17, FontFace.FORMULA, true, Emphasis.VALUE);

    /// The same with numbers, in the font of the panel.
    public static final FormulaStyle NUMBERS = new FormulaStyle(12, FontFace.REGULAR, false, Emphasis.LABEL);

    /// The value of a formula.
    public static final FormulaStyle RESULT = new FormulaStyle(12, FontFace.MEDIUM, false, Emphasis.VALUE);

    private static final double SMALLER = 0.7;
    private static final double SMALLEST = 8.5;

    /// Italic letters look smaller than those of the panel.
    double variables() {
        return letters == FontFace.FORMULA ? size : 1.12 * size;
    }

    FormulaStyle script() {
        return new FormulaStyle(Math.max(SMALLEST, SMALLER * size), letters, false, emphasis);
    }

    FormulaStyle flat() {
        return new FormulaStyle(size, letters, false, emphasis);
    }

    /// The height of fraction bars and minus signs above the baseline.
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
