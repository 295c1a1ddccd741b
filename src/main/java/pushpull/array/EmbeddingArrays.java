package pushpull.array;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.table.CsvRemarks;
import pushpull.table.DataException;
import pushpull.tensor.Matrix;

/// Embeddings that were kept as an array, one point a row, with labels if they are beside it.
///
/// Of a table of more numbers than can be kept, rows are drawn, always the same ones of as many.
///
/// @param rows the number of each point's row in the file, from 0, ascending
/// @param embeddings of these rows
/// @param labels of these rows, empty text for none; null if there are no labels
/// @param remarks how they were read, in sentences
/// @param step at which they were recorded; -1 if the file does not say
/// @param loss that was recorded with them; NaN if the file does not say
public record EmbeddingArrays(
        int[] rows, Matrix embeddings, @Nullable List<String> labels, List<String> remarks, long step, double loss) {
    /// The most rows and dimensions that are read, and the most numbers that are kept.
    public static final int MOST_ROWS = 200_000;

    public static final int MOST_DIMENSIONS = 4096;
    private static final int MOST_NUMBERS = 64_000_000;
    private static final List<String> EMBEDDINGS =
            List.of("embeddings", "embedding", "embeds", "features", "vectors", "tensors", "z", "x", "X", "arr_0");
    private static final List<String> LABELS =
            List.of("labels", "label", "targets", "target", "classes", "class", "y", "Y", "arr_1");
    private static final String NONE = "none";

    /// Whether a file is one of arrays by its name.
    public static boolean isArrayFile(String file) {
        return ArrayFile.isName(file);
    }

    /// Reads a file.
    ///
    /// @param array the name of the embeddings in an archive; empty if it is found out
    /// @param label the name of the labels in an archive, a file of them, or `none`; empty if they are found out
    /// @throws DataException if there are none, or their shapes do not go together
    public static EmbeddingArrays read(String file, String array, String label) {
        CsvRemarks remarks = new CsvRemarks(file);
        try (ArrayFile open = ArrayFile.open(file)) {
            String key = embeddings(open, file, array.strip());
            StoredArray stored = open.get(key);
            check(stored);
            int all = Math.toIntExact(stored.header().shape().getFirst());
            int[] kept = kept(all, Math.toIntExact(stored.header().shape().getLast()));
            if (kept.length < all) {
                remarks.add("array.drawn", kept.length, all, MOST_NUMBERS);
            }
            List<String> labels = labels(open, key, all, label.strip(), remarks);
            int columns = Math.toIntExact(stored.header().shape().getLast());
            Matrix values = Matrix.owning(kept.length, columns, stored.table(kept.length == all ? null : kept));
            return new EmbeddingArrays(
                    kept,
                    values,
                    labels == null
                            ? null
                            : IntStream.of(kept).mapToObj(labels::get).toList(),
                    remarks.said(),
                    (long) scalar(open, "step", -1),
                    scalar(open, "loss", Double.NaN));
        }
    }

    private static double scalar(ArrayFile open, String key, double otherwise) {
        if (open.isSingle() || !open.keys().contains(key)) {
            return otherwise;
        }
        StoredArray one = open.get(key);
        boolean number = one.header().elements() == 1 && one.header().type().isNumber();
        return number && Double.isFinite(one.number()) ? one.number() : otherwise;
    }

    private static int[] kept(int rows, int columns) {
        int most = Math.max(1, MOST_NUMBERS / Math.max(1, columns));
        if (rows <= most) {
            return IntStream.range(0, rows).toArray();
        }
        int[] drawn = new Streams(0).of(Purpose.MEASURE, 2).choose(most, rows);
        Arrays.sort(drawn);
        return drawn;
    }

    private static String embeddings(ArrayFile open, String file, String wanted) {
        if (open.isSingle()) {
            return open.keys().getFirst();
        }
        if (!wanted.isEmpty()) {
            if (!open.keys().contains(wanted)) {
                throw DataException.of("array.key", file, wanted, String.join(", ", open.keys()));
            }
            return wanted;
        }
        for (String name : EMBEDDINGS) {
            if (open.keys().contains(name)) {
                return name;
            }
        }
        List<String> tables = open.keys(stored -> stored.header().isTable());
        if (tables.size() != 1) {
            String key = tables.isEmpty() ? "array.notable" : "array.several";
            throw DataException.of(key, file, String.join(", ", tables.isEmpty() ? open.keys() : tables));
        }
        return tables.getFirst();
    }

    private static void check(StoredArray stored) {
        ArrayHeader header = stored.header();
        if (!header.type().isNumber()) {
            throw stored.place().fault("array.text");
        }
        if (header.directions() != 2) {
            throw stored.place().fault("array.shape", header.shown());
        }
        if (header.elements() == 0) {
            throw stored.place().fault("array.empty", header.shown());
        }
        if (header.shape().getFirst() > MOST_ROWS || header.shape().getLast() > MOST_DIMENSIONS) {
            throw stored.place().fault("array.large", header.shown(), MOST_ROWS, MOST_DIMENSIONS);
        }
    }

    private static @Nullable List<String> labels(
            ArrayFile open, String embeddings, int rows, String wanted, CsvRemarks remarks) {
        if (wanted.equalsIgnoreCase(NONE)) {
            return null;
        }
        List<String> inside = open.isSingle() ? List.of() : open.keys();
        String key = wanted.isEmpty()
                ? LABELS.stream()
                        .filter(name -> inside.contains(name) && !name.equals(embeddings))
                        .findFirst()
                        .orElse("")
                : inside.contains(wanted) ? wanted : "";
        if (!key.isEmpty()) {
            return LabelArray.of(open.get(key), rows);
        }
        Path file = Path.of(open.get(embeddings).place().file());
        String beside = LabelArray.beside(file, wanted);
        if (beside.isEmpty()) {
            return null;
        }
        remarks.add("metadata", beside);
        return LabelArray.read(beside, rows);
    }
}
