package pushpull.data;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the numbers of a point set stand for: names of features and classes, and the image shape if there is one.
public record Columns(
        List<String> featureNames,
        List<String> classNames,
        @Nullable ImageShape image) {
    public Columns {
        featureNames = List.copyOf(featureNames);
        classNames = List.copyOf(classNames);
    }

    /// Features x, y, z (or x1, x2, … beyond three) and classes A, B, C, ….
    public static Columns of(int dimensions, int classes) {
        return new Columns(features(dimensions), letters(classes), null);
    }

    private static List<String> features(int dimensions) {
        if (dimensions <= 3) {
            return List.of("x", "y", "z").subList(0, dimensions);
        }
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= dimensions; i++) {
            names.add("x" + i);
        }
        return names;
    }

    private static List<String> letters(int classes) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            String letter = String.valueOf((char) ('A' + i % 26));
            names.add(i < 26 ? letter : letter + (i / 26 + 1));
        }
        return names;
    }
}
