package pushpull.paint.formula;

import pushpull.paint.FontFace;

/// How an expression is set.
///
/// @param size in pixels
/// @param letters of digits and names of functions
/// @param tall whether fractions are stacked and sums have their index below
public record FormulaStyle(double size, FontFace letters, boolean tall, Emphasis emphasis) {
    /// A formula by itself.
    public static final FormulaStyle FORMULA = new FormulaStyle(17, FontFace.FORMULA, true, Emphasis.VALUE);

    /// The same with numbers put in, in the letters of the panel.
    public static final FormulaStyle NUMBERS = new FormulaStyle(12, FontFace.REGULAR, false, Emphasis.LABEL);

    /// What a formula comes to.
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
