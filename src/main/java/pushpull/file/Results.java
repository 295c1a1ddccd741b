package pushpull.file;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.StringJoiner;
import pushpull.data.Points;
import pushpull.settings.Decimal;
import pushpull.snapshot.BatchPairs;
import pushpull.tensor.Matrix;

/// Results of a run as text, written whole or not at all.
public final class Results {
    /// The content of a file.
    @FunctionalInterface
    public interface Content {
        void to(Writer out) throws IOException;
    }

    private Results() {}

    /// The embedding as CSV: id, class, whether held out, and one column per dimension.
    public static String embeddings(Points points, Matrix embeddings) {
        StringBuilder text = new StringBuilder("id,class,held_out");
        for (int k = 0; k < embeddings.columns(); k++) {
            text.append(",z").append(k + 1);
        }
        text.append('\n');
        for (int i = 0; i < points.size(); i++) {
            StringJoiner line = new StringJoiner(",", "", "\n");
            line.add(Integer.toString(points.id(i)));
            line.add(className(points, i));
            line.add(points.isHeldOut(i) ? "1" : "0");
            for (int k = 0; k < embeddings.columns(); k++) {
                line.add(Decimal.text(embeddings.get(i, k)));
            }
            text.append(line);
        }
        return text.toString();
    }

    /// Every pair of a batch as CSV: the ids of the two, whether they are the same, distance and force.
    public static Content pairs(Points points, BatchPairs pairs) {
        return out -> {
            out.write("a,b,same,distance,force\n");
            for (int k = 0; k < pairs.size(); k++) {
                out.write(points.id(pairs.first()[k]) + "," + points.id(pairs.second()[k]) + ","
                        + (pairs.positive()[k] ? 1 : 0) + "," + Decimal.text(pairs.distances()[k]) + ","
                        + Decimal.text(pairs.magnitudes()[k]) + "\n");
            }
        };
    }

    /// Writes a text, whole or not at all.
    ///
    /// @throws FileException if it cannot be written
    public static void write(Path path, String text) {
        write(path, out -> out.write(text));
    }

    /// Writes piece by piece, whole or not at all, for content too long for one text.
    ///
    /// @throws FileException if it cannot be written
    public static void write(Path path, Content content) {
        AtomicFile.writeText(path, content);
    }

    /// The class of a point as a field of CSV, empty if it is not known.
    static String className(Points points, int index) {
        return points.label(index) < 0 ? "" : quoted(points.classNames().get(points.label(index)));
    }

    /// A text as a field of CSV.
    public static String quoted(String text) {
        return text.matches("[^\",\n\r]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
