package pushpull.paint.chart;

import pushpull.paint.FontFace;
import pushpull.paint.Pen;
import pushpull.paint.TextStyle;
import pushpull.settings.Texts;
import pushpull.snapshot.Snapshot;

/// Says on an empty chart why there is nothing to show.
final class EmptyChartNotice {
    private static final double LETTER = 6;
    private static final double LINE = 16;
    private static final int MOST_ROWS = 256;

    private EmptyChartNotice() {}

    /// Why there is nothing to show of a batch: it has not come yet, it is too large, or there is none; empty if it
    /// comes in a moment.
    ///
    /// @param isKnown whether the data was computed
    static String ofBatch(Snapshot snapshot, boolean isKnown, String key) {
        Texts texts = Texts.bundle("paint");
        int points = snapshot.batch().length;
        int rows = points * snapshot.experiment().supervision().views();
        boolean coming = points > 0 && !isKnown;
        if (rows > MOST_ROWS) {
            return texts.get(key + ".many", points);
        }
        return coming ? "" : texts.get(key + ".none");
    }

    static void paint(Chart.View view, Pen pen, String words) {
        pen.clear(view.theme().palette().background());
        TextStyle style =
                new TextStyle(FontFace.REGULAR, 12, view.theme().palette().text3());
        int room = (int) Math.max(12, (view.width() - 16) / LETTER);
        double y = 24;
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ")) {
            if (line.length() + word.length() > room) {
                pen.text(4, y, line.toString(), style);
                line.setLength(0);
                y += LINE;
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        pen.text(4, y, line.toString(), style);
    }
}
