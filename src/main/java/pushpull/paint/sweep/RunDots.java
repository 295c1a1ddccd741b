package pushpull.paint.sweep;

import pushpull.paint.Argb;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.Stroke;
import pushpull.sweep.verdict.SweptRuns.CellValues;

/// The runs of a cell as dots, each seed at the same place beside the next; runs beyond the last look are hollow.
///
/// @param values of all cells
/// @param room between the first and the last dot
record RunDots(CellValues values, double room, Palette palette) {
    private static final double APART = 3;
    private static final double RADIUS = 2.5;
    private static final double OPACITY = 0.62;

    /// Paints dots above each other by their value, from left to right by their seed.
    void upright(Pen pen, int cell, double middle, RunScale scale) {
        for (int seed = 0; seed < all(); seed++) {
            double value = value(cell, seed);
            if (Double.isFinite(value)) {
                paint(pen, middle + offset(seed), scale.at(value), seed);
            }
        }
    }

    /// Paints dots beside each other by their value, from top to bottom by their seed.
    void level(Pen pen, int cell, double middle, RunScale scale) {
        for (int seed = 0; seed < all(); seed++) {
            double value = value(cell, seed);
            if (Double.isFinite(value)) {
                paint(pen, scale.at(value), middle + offset(seed), seed);
            }
        }
    }

    private void paint(Pen pen, double x, double y, int seed) {
        int ink = Argb.faded(palette.text2(), OPACITY);
        if (seed < values.seeds().size()) {
            pen.disc(x, y, RADIUS, ink);
        } else {
            pen.circle(x, y, RADIUS - 0.5, new Stroke(ink, 1));
        }
    }

    private int all() {
        return values.seeds().size() + values.begun().size();
    }

    private double value(int cell, int seed) {
        int counted = values.seeds().size();
        return seed < counted ? values.values()[cell][seed] : values.later()[cell][seed - counted];
    }

    private double offset(int seed) {
        double apart = Math.min(APART, room / Math.max(1, all() - 1));
        return apart * (seed - (all() - 1) / 2.0);
    }
}
