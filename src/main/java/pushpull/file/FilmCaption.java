package pushpull.file;

import pushpull.paint.FontFace;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.TextStyle;
import pushpull.paint.Theme;

/// What changed, below the pictures of a film that follow the change.
final class FilmCaption {
    /// How many pictures it can be read on.
    private static final int PICTURES = 12;

    private static final double SIZE = 12;
    private static final double MARGIN = 12;

    private final ChangesSince changes;
    private String shown = "";
    private int left;

    FilmCaption(ChangesSince changes) {
        this.changes = changes;
    }

    /// Paints it over the next picture, while there is something to say.
    void paint(Pen pen, Theme theme, int height) {
        String now = changes.next();
        if (!now.isEmpty()) {
            shown = now;
            left = PICTURES;
        }
        if (left > 0) {
            left--;
            Palette palette = theme.palette();
            pen.text(MARGIN, height - MARGIN, shown, new TextStyle(FontFace.MEDIUM, SIZE, palette.text1()));
        }
    }
}
