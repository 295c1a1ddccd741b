package pushpull.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pushpull.table.CsvChoice;
import pushpull.table.CsvHeader;
import pushpull.table.CsvLabels;
import pushpull.table.CsvList;
import pushpull.table.CsvMetadata;
import pushpull.table.CsvNames;
import pushpull.table.CsvNumber;
import pushpull.table.CsvPlace;
import pushpull.table.CsvRecords;
import pushpull.table.CsvRemarks;
import pushpull.table.CsvRoles;
import pushpull.table.CsvSource;
import pushpull.table.CsvTable;
import pushpull.table.CsvValues;
import pushpull.table.DataException;
import pushpull.table.IncompleteRows;
import pushpull.table.UnlabelledRows;
import pushpull.tensor.Matrix;

/// Reads a table of text into points, as it comes: with a header or without, with row numbers, ids and other text
/// beside the coordinates, with lists in a field, decimal commas and any usual separator.
///
/// A point's id is the number of its row, from 0. What was left out or guessed stands in the remarks of the columns;
/// every fault is a `DataException` that names file, line and column.
public final class CsvReader {
    /// The largest number of rows that is read; ids of points drawn by hand begin there.
    public static final int MOST_ROWS = Points.FIRST_DRAWN;

    private static final int MOST_VALUES = 64_000_000;

    private final CsvHeader header;
    private final CsvRoles roles;
    private final CsvRemarks remarks;
    private final CsvNumber number;
    private final CsvLabels labels;
    private final CsvValues values = new CsvValues();
    private final List<Boolean> heldOut = new ArrayList<>();
    private final int[] widths;
    private final boolean keeps;
    private final boolean skips;
    private int rows;
    private int line;

    private CsvReader(CsvTable table, CsvChoice choice) {
        header = table.header();
        roles = table.roles();
        remarks = table.remarks();
        number = new CsvNumber(table.records().isCommaSeparated());
        labels = new CsvLabels(choice.noLabel());
        keeps = choice.unlabelled() == UnlabelledRows.KEEP;
        skips = choice.incomplete() == IncompleteRows.LEAVE_OUT;
        widths = roles.coordinates().stream().mapToInt(table::width).toArray();
    }

    /// The points of a file, or of one that ships with the program (`assets/data/iris.csv`).
    ///
    /// @param label the name of the label column; empty if it is to be found out
    public static Points read(String file, String label) {
        return read(file, CsvChoice.label(label));
    }

    /// The points of a file, its columns used as they are chosen.
    public static Points read(String file, CsvChoice choice) {
        try (InputStream stream = new CsvSource(file).open()) {
            return read(stream, file, choice, CsvMetadata.beside(file, choice));
        } catch (IOException cause) {
            throw DataException.of("csv.unreadable", file).because(cause);
        }
    }

    /// The points of a stream, which errors call `name`; the stream is left open.
    public static Points read(InputStream stream, String name, String label) throws IOException {
        return read(stream, name, CsvChoice.label(label), null);
    }

    private static Points read(InputStream stream, String name, CsvChoice choice, @Nullable CsvMetadata metadata)
            throws IOException {
        CsvTable table = CsvTable.of(stream, name, metadata == null ? choice : choice.withoutLabels());
        CsvReader reader = new CsvReader(table, choice);
        for (int i = 0; i < table.sample().rows().size(); i++) {
            reader.row(table.sample().rows().get(i), table.sample().lines().get(i));
        }
        table.sample().rows().clear();
        CsvRecords records = table.records();
        for (List<String> fields = records.next(); fields != null; fields = records.next()) {
            reader.row(fields, records.line());
        }
        if (metadata != null) {
            metadata.addTo(reader.labels, reader.rows, reader.remarks);
        }
        Points points = CompleteRows.of(reader.points(), name, choice.incomplete());
        return reader.keeps || points.classes() == 0 ? points : labelled(points);
    }

    private static Points labelled(Points points) {
        return points.chosen(IntStream.range(0, points.size())
                .filter(i -> points.label(i) != Points.UNLABELLED)
                .toArray());
    }

    private Points points() {
        if (rows == 0) {
            throw DataException.of("csv.norows", file());
        }
        if (labels.isEmpty() && !roles.labels().isEmpty()) {
            throw DataException.of("csv.nolabel", file(), labelName());
        }
        addRemarks();
        Matrix matrix = values.matrix(rows, IntStream.of(widths).sum());
        boolean labelled = !labels.isEmpty();
        int[] classes = labelled
                ? labels.ranked()
                : IntStream.range(0, rows).map(_ -> Points.UNLABELLED).toArray();
        PointSchema columns =
                new PointSchema(features(), labelled ? labels.classes() : List.of(), null, remarks.said(), table());
        Points points = Points.of(IntStream.range(0, rows).toArray(), List.of(matrix), classes, columns);
        return roles.heldOut() < 0 ? points : points.withHeldOut(marks());
    }

    private TableColumns table() {
        return new TableColumns(roles.labels().stream().map(header::name).toList(), null);
    }

    private boolean[] marks() {
        boolean[] marks = new boolean[rows];
        for (int i = 0; i < rows; i++) {
            marks[i] = heldOut.get(i);
        }
        return marks;
    }

    private void addRemarks() {
        if (number.hasCommas()) {
            remarks.add("commas");
        }
        if (labels.isMerged()) {
            remarks.add("merged");
        }
        if (labels.guessedNone() > 0) {
            remarks.add("none", labels.guessedNone());
        }
        if (labels.unlabelled() > 0) {
            remarks.add(keeps ? "unlabelled" : "leftout", labels.unlabelled());
        }
    }

    private List<String> features() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            String name = header.name(roles.coordinates().get(i));
            boolean list = roles.lists().contains(roles.coordinates().get(i));
            for (int k = 1; k <= widths[i]; k++) {
                names.add(list ? name + k : name);
            }
        }
        return names;
    }

    private void row(List<String> fields, int at) {
        line = at;
        checkWidth(fields);
        if (rows == MOST_ROWS) {
            throw DataException.of("csv.rows", file(), line, MOST_ROWS);
        }
        for (int i = 0; i < widths.length; i++) {
            int column = roles.coordinates().get(i);
            if (isList(fields.get(column), i)) {
                list(fields.get(column), i);
            } else {
                values.add(number(fields.get(column), column));
            }
        }
        if (values.size() > MOST_VALUES) {
            throw DataException.of("csv.values", file(), line, MOST_VALUES);
        }
        rows++;
        if (!roles.labels().isEmpty() && !labels.add(label(fields))) {
            throw DataException.of("csv.classes", file(), line, CsvLabels.most(), labelName());
        }
        if (roles.heldOut() >= 0) {
            heldOut.add(mark(fields.get(roles.heldOut())));
        }
    }

    /// The number of a field; NaN if it has none and the row may be left out for that.
    private double number(String field, int column) {
        return skips && CsvNumber.isNone(field) ? Double.NaN : number.parse(field, place(column));
    }

    private boolean isList(String field, int coordinate) {
        return roles.lists().contains(roles.coordinates().get(coordinate)) && !CsvNumber.isMissing(field);
    }

    private void list(String field, int coordinate) {
        CsvPlace place = place(roles.coordinates().get(coordinate));
        String[] parts = CsvList.parts(field);
        if (parts.length != widths[coordinate]) {
            throw place.fault("csv.value.width", parts.length, widths[coordinate]);
        }
        for (String part : parts) {
            values.add(number.parse(part, place));
        }
    }

    /// Fields that a separator too many makes do not count, and columns without name and content need none.
    private void checkWidth(List<String> fields) {
        int width = header.width();
        while (fields.size() > width && fields.getLast().isEmpty()) {
            fields.removeLast();
        }
        int found = fields.size();
        while (fields.size() < width && roles.empty().contains(fields.size())) {
            fields.add("");
        }
        if (fields.size() != width) {
            throw DataException.of(header.given() ? "csv.ragged" : "csv.ragged.first", file(), line, found, width);
        }
        for (int column : roles.empty()) {
            if (!fields.get(column).isEmpty()) {
                throw place(column).fault("csv.unnamed", CsvNumber.shown(fields.get(column)));
            }
        }
    }

    private String label(List<String> fields) {
        if (roles.labels().size() == 1) {
            return fields.get(roles.labels().getFirst());
        }
        List<String> parts = roles.labels().stream().map(fields::get).toList();
        return parts.stream().anyMatch(labels::isMissing) ? "" : String.join(" / ", parts);
    }

    private boolean mark(String field) {
        return switch (field.toLowerCase(java.util.Locale.ROOT)) {
            case "1", "1.0", "true", "yes", "test", "testing", "held-out", "held_out", "heldout", "eval", "query" ->
                true;
            case "0", "0.0", "false", "no", "", "train", "training", "index" -> false;
            default -> throw place(roles.heldOut()).fault("csv.heldout", CsvNumber.shown(field));
        };
    }

    private CsvPlace place(int column) {
        return new CsvPlace(file(), line, column + 1, header.name(column));
    }

    private String file() {
        return header.names().file();
    }

    private String labelName() {
        return CsvNames.listed(roles.labels().stream().map(header::name).toList());
    }
}
