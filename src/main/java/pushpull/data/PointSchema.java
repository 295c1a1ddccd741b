package pushpull.data;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the numbers of a point set stand for: names of features and classes, and the image shape if there is one.
///
/// @param remarks how they were read from a file, in sentences: what was left out, and what was guessed
/// @param table what was done with the columns of a file
public record PointSchema(
        List<String> featureNames,
        List<String> classNames,
        @Nullable ImageShape image,
        List<String> remarks,
        TableColumns table) {
    public PointSchema {
        featureNames = List.copyOf(featureNames);
        classNames = List.copyOf(classNames);
        remarks = List.copyOf(remarks);
    }

    /// Columns of which there is nothing to say.
    public PointSchema(List<String> featureNames, List<String> classNames, @Nullable ImageShape image) {
        this(featureNames, classNames, image, List.of(), TableColumns.NONE);
    }

    /// The same with more to say.
    PointSchema with(List<String> more) {
        List<String> all = new ArrayList<>(remarks);
        all.addAll(more);
        return new PointSchema(featureNames, classNames, image, all, table);
    }

    /// The same, scaled.
    PointSchema with(@Nullable ColumnScale scale) {
        return new PointSchema(featureNames, classNames, image, remarks, new TableColumns(table.labels(), scale));
    }

    /// Features x, y, z (or x1, x2, … beyond three) and classes A, B, C, ….
    public static PointSchema of(int dimensions, int classes) {
        return new PointSchema(features(dimensions), letters(classes), null);
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
