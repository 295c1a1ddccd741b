package pushpull.paint.stage;

import java.util.List;
import pushpull.describe.VariantTitle;
import pushpull.paint.FontFace;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.ShiftedPen;
import pushpull.paint.Stroke;
import pushpull.paint.TextStyle;
import pushpull.paint.scene.StageScene;

/// Stages side by side in one picture: over each what differs, under each what is measured and what one sees. Up to
/// three stand in a row, four in two.
///
/// @param cells the stages in order, all of one size
public record ComparisonPicture(List<Cell> cells) {
    private static final double TITLE = 44;
    private static final double NOTES = 48;
    private static final double LEFT = 16;
    private static final double TITLE_LETTER = 8.6;
    private static final double LETTER = 6.2;

    /// One stage with its words.
    ///
    /// @param scene what is painted; its size is that of the cell
    /// @param title what differs
    /// @param measures what is measured, in a line
    /// @param sentence what one sees beside the first; may be empty
    public record Cell(StageScene scene, VariantTitle title, String measures, String sentence) {}

    public ComparisonPicture {
        cells = List.copyOf(cells);
    }

    /// How many stages stand in a row.
    public static int columns(int stages) {
        return stages == 4 ? 2 : stages;
    }

    /// The width of a picture whose stages have a width.
    public static double width(int stages, double stage) {
        return columns(stages) * stage;
    }

    /// The height of a picture whose stages have a height.
    public static double height(int stages, double stage) {
        return (stage + TITLE + NOTES) * ((stages + columns(stages) - 1) / columns(stages));
    }

    public double width() {
        return width(cells.size(), cells.getFirst().scene().width());
    }

    public double height() {
        return height(cells.size(), cells.getFirst().scene().height());
    }

    /// Paints all of it; the legend stands in the last stage, and in the others what is their own: the bars for
    /// lengths and forces. Words come after all stages,
    /// since grids and trails may leave theirs.
    public void paint(Pen pen) {
        Palette palette = cells.getFirst().scene().palette();
        pen.clear(palette.background());
        for (int i = 0; i < cells.size(); i++) {
            StageScene scene = cells.get(i).scene();
            ShiftedPen stage = new ShiftedPen(pen, left(i), top(i) + TITLE, scene.width(), scene.height());
            if (i == cells.size() - 1) {
                StagePainter.paint(scene, stage);
            } else {
                StagePainter.paintWithScales(scene, stage);
            }
        }
        for (int i = 0; i < cells.size(); i++) {
            double width = cells.get(i).scene().width();
            double below = TITLE + cells.get(i).scene().height();
            paintTitle(cells.get(i), new ShiftedPen(pen, left(i), top(i), width, TITLE));
            paintNotes(cells.get(i), new ShiftedPen(pen, left(i), top(i) + below, width, NOTES));
            if (left(i) > 0) {
                pen.rule(left(i), top(i), left(i), top(i) + below + NOTES, new Stroke(palette.line(), 1));
            }
        }
    }

    private double left(int cell) {
        return cell % columns(cells.size()) * cells.getFirst().scene().width();
    }

    private double top(int cell) {
        int row = cell / columns(cells.size());
        return row * (cells.getFirst().scene().height() + TITLE + NOTES);
    }

    private static void paintTitle(Cell cell, Pen pen) {
        Palette palette = cell.scene().palette();
        double width = cell.scene().width();
        pen.clear(palette.background());
        String title = shortened(cell.title().text(), (width - 2 * LEFT) / TITLE_LETTER);
        pen.text(LEFT, 28, title, new TextStyle(FontFace.SEMI_BOLD, 16, palette.text1()));
        double beside = 2 * LEFT + TITLE_LETTER * title.length();
        String detail = shortened(cell.title().detail(), (width - beside - LEFT) / LETTER);
        pen.text(beside, 28, detail, new TextStyle(FontFace.REGULAR, 12, palette.text2()));
    }

    private static void paintNotes(Cell cell, Pen pen) {
        Palette palette = cell.scene().palette();
        double letters = (cell.scene().width() - 2 * LEFT) / LETTER;
        pen.clear(palette.background());
        String measures = shortened(cell.measures(), letters);
        pen.text(LEFT, 20, measures, new TextStyle(FontFace.MEDIUM, 12, palette.text1()));
        String sentence = shortened(cell.sentence(), letters);
        pen.text(LEFT, 38, sentence, new TextStyle(FontFace.REGULAR, 12, palette.text2()));
    }

    private static String shortened(String text, double letters) {
        int most = (int) letters;
        return text.length() <= most ? text : most < 2 ? "" : text.substring(0, most - 1) + "…";
    }
}
