package pushpull.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.settings.Knob;
import pushpull.table.CsvSource;
import pushpull.tensor.Matrix;

/// Handwritten digits of 8 x 8 pixels between 0 (paper) and 1 (ink), in an order that the seed shuffles.
///
/// Ids are row numbers of the file, so that a digit keeps its id whichever others are chosen. E. Alpaydin and C.
/// Kaynak, "Optical Recognition of Handwritten Digits", UCI Machine Learning Repository, 1998.
///
/// @param digits which digits to use, empty for all ten
/// @param size how many points; fewer if the chosen digits have fewer
public record Digits(
        @Knob(value = "", min = 0, max = 9, restarts = true) List<Integer> digits,

        @Knob(value = "600", min = 10, max = 1797, low = 100, restarts = true)
        int size)
        implements Dataset {
    private static final double INK = 16;
    private static final List<Integer> ALL = List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);

    public Digits {
        digits = List.copyOf(digits);
    }

    @Override
    public Points points(Streams streams) {
        Points all = read();
        List<Integer> wanted = List.copyOf(new TreeSet<>(digits.isEmpty() ? ALL : digits));
        int[] order = streams.of(Purpose.DATA, 0).choose(all.size(), all.size());
        int[] rows = Arrays.stream(order)
                .filter(row -> wanted.contains(all.label(row)))
                .limit(size)
                .sorted()
                .toArray();
        return renamed(all.chosen(rows), wanted);
    }

    private static Points renamed(Points points, List<Integer> wanted) {
        List<String> classes = wanted.stream().map(String::valueOf).toList();
        int[] labels = Arrays.stream(points.labels()).map(wanted::indexOf).toArray();
        double[] pixels = points.features().toArray();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] /= INK;
        }
        Matrix features = Matrix.owning(points.size(), points.dimensions(), pixels);
        PointSchema columns = new PointSchema(points.columns().featureNames(), classes, new ImageShape(8, 8));
        return Points.of(points.ids(), List.of(features), labels, columns);
    }

    private static Points read() {
        try (InputStream stream = CsvSource.asset("data/digits.csv")) {
            return CsvReader.read(stream, "digits.csv", "label");
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
