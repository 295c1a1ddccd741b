package pushpull.array;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import pushpull.table.CsvMetadata;
import pushpull.table.DataException;

/// The labels of embeddings: an array of an archive, or a file beside them, of arrays or of one label a line.
final class LabelArray {
    private static final List<String> FILES =
            List.of("labels.npy", "labels.txt", "labels.tsv", "labels.csv", "metadata.tsv");

    private LabelArray() {}

    /// The labels of an array, one for each row.
    static List<String> of(StoredArray stored, int rows) {
        ArrayHeader header = stored.header();
        boolean column = header.directions() == 2 && header.shape().getLast() == 1;
        if (header.directions() != 1 && !column) {
            throw stored.place().fault("array.labels", header.shown());
        }
        if (header.shape().getFirst() != rows) {
            throw stored.place().fault("array.length", header.shape().getFirst(), rows);
        }
        return stored.labels();
    }

    /// The labels of a file, one for each row.
    static List<String> read(String file, int rows) {
        if (ArrayFile.isName(file)) {
            try (ArrayFile open = ArrayFile.open(file)) {
                List<String> keys = open.keys(stored -> stored.header().directions() <= 2);
                return of(open.get(keys.contains("labels") ? "labels" : keys.getFirst()), rows);
            }
        }
        try {
            return CsvMetadata.of(file).labels(rows);
        } catch (IOException cause) {
            throw DataException.of("csv.unreadable", file).because(cause);
        }
    }

    /// The file of the labels of embeddings; empty if there is none.
    ///
    /// @param wanted its path, from the folder of the embeddings or from where the program runs; empty if it is
    /// found out
    static String beside(Path embeddings, String wanted) {
        if (!wanted.isEmpty()) {
            return Stream.of(embeddings.resolveSibling(wanted), Path.of(wanted))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElseThrow(() -> DataException.of("array.nolabels", embeddings, wanted))
                    .toString();
        }
        return names(String.valueOf(embeddings.getFileName()))
                .map(embeddings::resolveSibling)
                .filter(path -> !path.equals(embeddings) && Files.isRegularFile(path))
                .map(Path::toString)
                .findFirst()
                .orElse("");
    }

    private static Stream<String> names(String name) {
        String stem = name.substring(0, name.lastIndexOf('.'));
        Stream<String> own = Stream.of(
                        stem + "_labels",
                        stem + "-labels",
                        stem + ".labels",
                        stem.replace("embeddings", "labels"),
                        stem.replace("features", "labels"),
                        stem.replaceFirst("^[xX]", "y"))
                .filter(other -> !other.equals(stem))
                .map(other -> other + ".npy");
        return Stream.concat(own, FILES.stream());
    }
}
