package pushpull.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The labels that lie in a file of their own, `metadata.tsv` beside `tensors.tsv`, as TensorBoard's projector has
/// them: one a line without a header, or several columns below one.
public record CsvMetadata(String file, List<String> labels, String column) {
    /// The file of labels that belongs to a file of vectors, or null if there is none or it is not wanted.
    public static @Nullable CsvMetadata beside(String file, CsvChoice choice) throws IOException {
        String path = path(file);
        if (path == null || choice.saysNone()) {
            return null;
        }
        try (InputStream stream = new CsvSource(path).open()) {
            return read(stream, path, choice.label().strip());
        }
    }

    /// The path of the file of labels, or null if there is none.
    static @Nullable String path(String file) {
        try {
            Path path = Path.of(file);
            String name = String.valueOf(path.getFileName());
            Path beside =
                    path.resolveSibling(name.replace("tensors", "metadata").replace("vectors", "metadata"));
            boolean found = !beside.equals(path) && Files.isRegularFile(beside);
            return found ? beside.toString() : null;
        } catch (InvalidPathException _) {
            // A file of such a name is reported as missing when it is opened.
            return null;
        }
    }

    /// The labels in a file of their own, whatever it is called.
    public static CsvMetadata of(String file) throws IOException {
        try (InputStream stream = new CsvSource(file).open()) {
            return read(stream, file, "");
        }
    }

    private static CsvMetadata read(InputStream stream, String file, String wanted) throws IOException {
        CsvRecords records = new CsvRecords(stream, file);
        List<String> first = records.next();
        if (first == null) {
            throw DataException.of("csv.empty", file);
        }
        CsvNames names = new CsvNames(file, first);
        int column = first.size() == 1 ? 0 : wanted.isEmpty() ? guessed(first) : names.one(wanted);
        List<String> labels = new ArrayList<>();
        if (first.size() == 1) {
            labels.add(first.getFirst());
        }
        for (List<String> row = records.next(); row != null; row = records.next()) {
            if (row.size() != first.size()) {
                throw DataException.of("csv.ragged", file, records.line(), row.size(), first.size());
            }
            labels.add(row.get(column));
        }
        return new CsvMetadata(file, labels, first.size() == 1 ? "" : first.get(column));
    }

    private static int guessed(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            if (CsvRoles.isLabelName(names.get(i))) {
                return i;
            }
        }
        return 0;
    }

    /// Adds a label for each row; a line more than there are rows is a header.
    public void addTo(CsvLabels to, int rows, CsvRemarks remarks) {
        for (String label : labels(rows)) {
            if (!to.add(label)) {
                throw DataException.of("csv.classes", file, rows, CsvLabels.most(), column);
            }
        }
        remarks.add("metadata", file);
    }

    /// A label for each of as many rows.
    public List<String> labels(int rows) {
        boolean headed = column.isEmpty() && labels.size() == rows + 1;
        if (labels.size() != rows && !headed) {
            throw DataException.of("csv.metadata", file, labels.size(), rows);
        }
        return labels.subList(headed ? 1 : 0, labels.size());
    }
}
