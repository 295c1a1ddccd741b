package pushpull.file;

import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import pushpull.data.Points;
import pushpull.embed.ClassCentroids;
import pushpull.settings.Decimal;
import pushpull.tensor.Matrix;

/// Points that a kept encoder embedded, as CSV: id, class if there are any, coordinates, and the nearest class with
/// distance and probability.
public final class EmbeddedCsv {
    private EmbeddedCsv() {}

    /// @param classes null if no class is known
    public static Results.Content of(Points points, Matrix embeddings, @Nullable ClassCentroids classes) {
        return out -> {
            out.write(header(points, embeddings, classes) + "\n");
            List<ClassCentroids.Nearest> nearest = classes == null ? List.of() : classes.nearest(embeddings);
            for (int i = 0; i < points.size(); i++) {
                StringJoiner line = new StringJoiner(",", "", "\n");
                line.add(Integer.toString(points.id(i)));
                if (points.classes() > 0) {
                    line.add(Results.className(points, i));
                }
                for (int k = 0; k < embeddings.columns(); k++) {
                    line.add(Decimal.text(embeddings.get(i, k)));
                }
                if (classes != null) {
                    ClassCentroids.Nearest found = nearest.get(i);
                    line.add(Results.quoted(classes.names().get(found.index())));
                    line.add(Decimal.text(found.distance()));
                    line.add(Decimal.text(found.probability()));
                }
                out.write(line.toString());
            }
        };
    }

    private static String header(Points points, Matrix embeddings, @Nullable ClassCentroids classes) {
        StringJoiner header = new StringJoiner(",").add("id");
        if (points.classes() > 0) {
            header.add("class");
        }
        for (int k = 1; k <= embeddings.columns(); k++) {
            header.add("z" + k);
        }
        return classes == null ? header.toString() : header + ",nearest,distance,probability";
    }
}
