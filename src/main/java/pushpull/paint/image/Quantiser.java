package pushpull.paint.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pushpull.paint.Argb;
import pushpull.paint.Palette;
import pushpull.paint.raster.Pixels;

/// Chooses the 256 colours of an animated picture: those of the theme exactly, then the most frequent of the first
/// picture, then steps from the stage to each ink, which later antialiased edges will need.
final class Quantiser {
    static final int COLOURS = 256;

    private static final int STEPS = 11;
    private static final int FREQUENT = 95;

    private final int[] colours;
    /// The nearest colour of every cell of 64 x 64 x 64 looked up so far.
    private final short[] answers = new short[1 << 18];

    Quantiser(Palette palette, Pixels first) {
        Set<Integer> chosen = new LinkedHashSet<>();
        chosen.addAll(palette.names().values());
        chosen.addAll(palette.classes());
        chosen.addAll(frequent(first));
        List<Integer> inks = new ArrayList<>(palette.classes());
        inks.addAll(List.of(palette.pull(), palette.push(), palette.net(), palette.text3()));
        for (int step = 1; step < STEPS; step++) {
            for (int ink : inks) {
                chosen.add(Argb.mixed(palette.stage(), ink, (double) step / STEPS));
            }
        }
        colours = chosen.stream().limit(COLOURS).mapToInt(Integer::intValue).toArray();
        Arrays.fill(answers, (short) -1);
        for (int i = colours.length - 1; i >= 0; i--) {
            answers[cell(colours[i])] = (short) i;
        }
    }

    /// The most frequent colours unchanged, so that large areas keep theirs; one for each cell.
    private static List<Integer> frequent(Pixels pixels) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = 0; i < pixels.width() * pixels.height(); i++) {
            counts.merge(pixels.argb()[i], 1, Integer::sum);
        }
        Set<Integer> cells = new HashSet<>();
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .filter(colour -> cells.add(cell(colour)))
                .limit(FREQUENT)
                .toList();
    }

    int[] colours() {
        return colours.clone();
    }

    /// Replaces every pixel by the index of its nearest colour.
    void quantise(Pixels pixels, byte[] target) {
        for (int i = 0; i < pixels.width() * pixels.height(); i++) {
            int pixel = pixels.argb()[i];
            int cell = cell(pixel);
            if (answers[cell] < 0) {
                answers[cell] = (short) colour(pixel);
            }
            target[i] = (byte) answers[cell];
        }
    }

    private static int cell(int pixel) {
        return (pixel >> 18 & 63) << 12 | (pixel >> 10 & 63) << 6 | pixel >> 2 & 63;
    }

    private int colour(int pixel) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colours.length; i++) {
            int red = (pixel >> 16 & 255) - (colours[i] >> 16 & 255);
            int green = (pixel >> 8 & 255) - (colours[i] >> 8 & 255);
            int blue = (pixel & 255) - (colours[i] & 255);
            int distance = 3 * red * red + 4 * green * green + 2 * blue * blue;
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}
