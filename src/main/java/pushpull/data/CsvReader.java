package pushpull.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pushpull.tensor.Matrix;

/// Reads a CSV text with a header, any number of columns of numbers and one column of labels into points.
///
/// A point's id is the number of its row, from 0. Labels are text or numbers: numbers in ascending order, text in order
/// of first appearance; an empty label means that the class is not known. Every fault is a [DataException] that names
/// file, line and column.
public final class CsvReader {
    /// The largest number of rows that is read.
    public static final int MOST_ROWS = 100_000;

    private static final int MOST_VALUES = 10_000_000;
    private static final int MOST_CLASSES = 1000;

    private final CsvHeader header;
    private final CsvRecords records;
    private final Map<String, Integer> classes = new LinkedHashMap<>();
    private double[] values = new double[1024];
    private int[] labels = new int[128];
    private int rows;

    private CsvReader(CsvHeader header, CsvRecords records) {
        this.header = header;
        this.records = records;
    }

    /// The points of a file, or of one that ships with the program (`assets/data/iris.csv`).
    ///
    /// @param label the name of the label column; empty for the one called label, class, species or target, or the
    /// last
    public static Points read(String file, String label) {
        try (InputStream stream = new CsvSource(file).open()) {
            return read(stream, file, label);
        } catch (IOException cause) {
            throw DataException.of("csv.unreadable", file).because(cause);
        }
    }

    /// The points of a stream, which errors call `name`; the stream is left open.
    public static Points read(InputStream stream, String name, String label) throws IOException {
        CsvRecords records = new CsvRecords(stream, name);
        List<String> first = records.next();
        if (first == null) {
            throw DataException.of("csv.empty", name);
        }
        CsvHeader header = CsvHeader.of(name, records.line(), first, label);
        return new CsvReader(header, records).points();
    }

    private Points points() throws IOException {
        for (List<String> fields = records.next(); fields != null; fields = records.next()) {
            row(fields);
        }
        if (rows == 0) {
            throw DataException.of("csv.norows", header.file());
        }
        if (classes.isEmpty()) {
            throw DataException.of("csv.nolabel", header.file(), CsvNumber.shown(labelName()));
        }
        int width = header.features().size();
        Matrix matrix = Matrix.owning(rows, width, Arrays.copyOf(values, rows * width));
        List<String> names = sortedClasses();
        int[] ids = IntStream.range(0, rows).toArray();
        return Points.of(ids, List.of(matrix), ranked(names), new Columns(header.features(), names, null));
    }

    private void row(List<String> fields) {
        int columns = header.names().size();
        if (fields.size() != columns) {
            throw DataException.of("csv.ragged", header.file(), records.line(), fields.size(), columns);
        }
        if (rows == MOST_ROWS) {
            throw DataException.of("csv.rows", header.file(), records.line(), MOST_ROWS);
        }
        int at = rows * (columns - 1);
        if (at + columns > MOST_VALUES) {
            throw DataException.of("csv.values", header.file(), records.line(), MOST_VALUES);
        }
        makeRoom(at + columns);
        for (int i = 0; i < columns; i++) {
            if (i != header.label()) {
                values[at++] = CsvNumber.parse(fields.get(i), place(i));
            }
        }
        labels[rows++] = label(fields.get(header.label()));
    }

    private void makeRoom(int needed) {
        if (needed > values.length) {
            values = Arrays.copyOf(values, Math.max(needed, 2 * values.length));
        }
        if (rows == labels.length) {
            labels = Arrays.copyOf(labels, 2 * rows);
        }
    }

    private int label(String text) {
        if (text.isEmpty()) {
            return Points.UNLABELLED;
        }
        Integer known = classes.putIfAbsent(text, classes.size());
        if (classes.size() > MOST_CLASSES) {
            throw DataException.of(
                    "csv.classes", header.file(), records.line(), MOST_CLASSES, CsvNumber.shown(labelName()));
        }
        return known == null ? classes.size() - 1 : known;
    }

    private CsvPlace place(int column) {
        return new CsvPlace(
                header.file(), records.line(), column + 1, header.names().get(column));
    }

    private String labelName() {
        return header.names().get(header.label());
    }

    private List<String> sortedClasses() {
        List<String> names = new ArrayList<>(classes.keySet());
        if (names.stream().allMatch(CsvNumber::isNumber)) {
            names.sort((a, b) -> Double.compare(Double.parseDouble(a), Double.parseDouble(b)));
        }
        return names;
    }

    /// The labels as places in `names` instead of in order of appearance.
    private int[] ranked(List<String> names) {
        int[] rank = new int[names.size()];
        for (int i = 0; i < rank.length; i++) {
            @Nullable Integer seen = classes.get(names.get(i));
            rank[seen == null ? i : seen] = i;
        }
        return Arrays.stream(labels, 0, rows)
                .map(label -> label < 0 ? label : rank[label])
                .toArray();
    }
}
