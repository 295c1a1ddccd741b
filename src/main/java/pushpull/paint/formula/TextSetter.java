package pushpull.paint.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pushpull.paint.FontFace;
import pushpull.paint.TextStyle;
import pushpull.paint.raster.TextRasterizer;

/// Typesets words and symbols as boxes, and remembers the width of each letter.
final class TextSetter {
    private static final double ASCENT = 0.72;
    private static final double DESCENT = 0.2;
    private static final double UNIT = 100;

    private final TextRasterizer textRasterizer = new TextRasterizer(1);
    private final Map<FontFace, Map<Integer, Double>> widths = new HashMap<>();

    /// Letters in one font.
    Box letters(String text, FontFace face, double size, Emphasis emphasis) {
        double width =
                text.codePoints().mapToDouble(letter -> width(letter, face)).sum() * size / UNIT;
        return new Box(
                width,
                ASCENT * size,
                DESCENT * size,
                text.isBlank() ? List.of() : List.of(new Box.Letters(0, 0, text, face, size, emphasis)));
    }

    private double width(int letter, FontFace face) {
        return widths.computeIfAbsent(face, _ -> new HashMap<>())
                .computeIfAbsent(
                        letter, one -> textRasterizer.width(Character.toString(one), new TextStyle(face, UNIT, 0)));
    }

    /// Variables in italic, with everything between them upright: `k≠l`, `|P|`.
    Box variables(String text, FormulaStyle style) {
        List<Box> runs = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= text.length(); end++) {
            if (end == text.length() || isVariable(text.charAt(end)) != isVariable(text.charAt(start))) {
                boolean variable = isVariable(text.charAt(start));
                FontFace face = variable ? FontFace.VARIABLE : FontFace.FORMULA;
                runs.add(letters(text.substring(start, end), face, style.variables(), style.emphasis()));
                start = end;
            }
        }
        return Box.row(runs);
    }

    private static boolean isVariable(char letter) {
        return Character.isLetter(letter) && letter != 'π' && letter != 'Σ';
    }
}
