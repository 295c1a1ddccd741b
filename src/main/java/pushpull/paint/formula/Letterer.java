package pushpull.paint.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pushpull.paint.Face;
import pushpull.paint.TextStyle;
import pushpull.paint.raster.Lettering;

/// Sets words and symbols as boxes; it remembers how wide each letter is.
final class Letterer {
    private static final double ASCENT = 0.72;
    private static final double DESCENT = 0.2;
    private static final double UNIT = 100;

    private final Lettering lettering = new Lettering(1);
    private final Map<Face, Map<Integer, Double>> widths = new HashMap<>();

    /// Letters of one face.
    Box letters(String text, Face face, double size, Tone tone) {
        double width =
                text.codePoints().mapToDouble(letter -> width(letter, face)).sum() * size / UNIT;
        return new Box(
                width,
                ASCENT * size,
                DESCENT * size,
                text.isBlank() ? List.of() : List.of(new Box.Letters(0, 0, text, face, size, tone)));
    }

    private double width(int letter, Face face) {
        return widths.computeIfAbsent(face, _ -> new HashMap<>())
                .computeIfAbsent(letter, one -> lettering.width(Character.toString(one), new TextStyle(face, UNIT, 0)));
    }

    /// Letters of variables, italic, with whatever stands between them upright: `k≠l`, `|P|`.
    Box variables(String text, Manner manner) {
        List<Box> runs = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= text.length(); end++) {
            if (end == text.length() || isVariable(text.charAt(end)) != isVariable(text.charAt(start))) {
                boolean variable = isVariable(text.charAt(start));
                Face face = variable ? Face.VARIABLE : Face.FORMULA;
                runs.add(letters(text.substring(start, end), face, manner.variables(), manner.tone()));
                start = end;
            }
        }
        return Box.row(runs);
    }

    private static boolean isVariable(char letter) {
        return Character.isLetter(letter) && letter != 'π' && letter != 'Σ';
    }
}
