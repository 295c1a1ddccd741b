package pushpull.paint.chart;

import java.util.Set;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.Theme;
import pushpull.paint.Ticks;
import pushpull.paint.scene.HighlightedPoints;
import pushpull.settings.Texts;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotPart;

/// A chart of a snapshot. It has no state, so that a picture depends on its view alone.
public interface Chart {
    /// The texts of all charts.
    Texts TEXTS = Texts.bundle("paint");

    /// What the names of its texts begin with.
    String key();

    /// The name of the chart.
    default String title() {
        return TEXTS.get(key() + ".title");
    }

    /// What the chart shows, in one sentence.
    default String sentence() {
        return TEXTS.get(key() + ".sentence");
    }

    /// Clears the picture and draws the axes of a plot with their quantities.
    default void axes(Plot plot, View view, Pen pen) {
        Palette palette = view.theme().palette();
        pen.clear(palette.background());
        plot.axes(pen, palette, TEXTS.get(key() + ".x"), TEXTS.get(key() + ".y"));
    }

    /// The parts of a snapshot that it needs.
    default Set<SnapshotPart> needs() {
        return Set.of();
    }

    /// The extent of its axes for a snapshot, given the extent before.
    Extent extent(Snapshot snapshot, Extent before);

    void paint(View view, Pen pen);

    /// The height at which it makes full use of a width; 0 if any height will do.
    default double height(double width) {
        return 0;
    }

    /// The values at a place, in words; empty if there are none.
    String readout(View view, double x, double y);

    /// The pair or triplet at a place, to be highlighted in all views.
    default HighlightedPoints at(View view, double x, double y) {
        return HighlightedPoints.NOTHING;
    }

    /// The numbers that the chart shows.
    Table table(View view);

    /// An axis stays until the data reach only this part of it.
    double SMALLEST = 1.7;

    /// A rounded axis is at least this many round steps long.
    double STEPS = 5;

    /// The extent of two axes. Negative values are drawn only if `lowY` is less than 0; if it is greater, the values
    /// lie far from 0, and their axis begins there.
    record Extent(double x, double y, double lowY) {
        /// The extent of axes that have not been shown yet.
        public static final Extent NONE = new Extent(0, 0, 0);

        /// Rounded up; the extent before is kept unless it is exceeded or far too large.
        public Extent heldFrom(Extent before) {
            return new Extent(held(before.x, x), held(before.y, y), lowY < 0 ? -held(-before.lowY, -lowY) : lowY);
        }

        private static double held(double before, double wanted) {
            if (!(wanted > 0)) {
                return before > 0 ? before : 1;
            }
            double step = Ticks.atLeast(wanted / STEPS);
            return wanted <= before && wanted >= before / SMALLEST ? before : step * Math.ceil(wanted / step - 1e-9);
        }
    }

    /// Everything that a picture of a chart depends on.
    ///
    /// @param selected index of the selected point, or -1
    /// @param hovered what is under the pointer, in any view
    /// @param chosen the pair or triplet that is selected
    /// @param extent of the axes; held while a run plays, so that only data moves
    record View(
            Snapshot snapshot,
            Theme theme,
            int selected,
            HighlightedPoints hovered,
            HighlightedPoints chosen,
            Extent extent,
            double width,
            double height) {
        private static final double WIDE = 480;

        /// How much larger dots are than in a small chart, so that they can be seen from a distance.
        double enlarged() {
            return width > WIDE ? 1.5 : 1;
        }
    }
}
