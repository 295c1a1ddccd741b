package pushpull.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import pushpull.table.CsvChoice;
import pushpull.table.CsvMetadata;
import pushpull.table.CsvNames;
import pushpull.table.CsvSource;
import pushpull.table.CsvTable;
import pushpull.table.DataException;
import pushpull.table.LeftOut;

/// How a table would be read, before anything is trained on it.
///
/// @param table the file, with the columns as they are chosen or were found out
/// @param separator the character between fields; a space stands for any number of spaces
/// @param headed whether the first line names the columns
/// @param columns all of them, in the order of the file
/// @param rows how many points there are; 0 if the table has a fault
/// @param classes how many classes
/// @param uneven whether a column spreads so much further than another that standardising is proposed
/// @param unclear whether no column could be told to hold the labels, so that none is used
/// @param marked whether the file says which points are held out
/// @param problem what is wrong with the table, with line and column; empty if it can be used
public record TablePreview(
        Csv table,
        int separator,
        boolean headed,
        List<PreviewColumn> columns,
        int rows,
        int classes,
        boolean uneven,
        boolean unclear,
        boolean marked,
        String problem) {
    private static final String NONE = "none";
    private static final int ROWS = 5;

    public TablePreview {
        columns = List.copyOf(columns);
    }

    /// Reads a whole table whose columns are found out.
    ///
    /// @throws DataException if not even its columns can be told
    public static TablePreview of(String file) {
        return of(new Csv(file, "", Scaling.NONE));
    }

    /// Reads a whole table; a fault in one of its rows is the preview's problem.
    ///
    /// @throws DataException if not even its columns can be told
    public static TablePreview of(Csv asked) {
        boolean beside = hasLabelsBeside(asked);
        boolean unclear = false;
        Csv table = asked;
        CsvTable read;
        try {
            read = head(beside ? asked.choice().withoutLabels() : asked.choice(), asked.file());
        } catch (DataException fault) {
            if (!asked.label().isBlank()) {
                throw fault;
            }
            table = asked.labelledBy(NONE);
            unclear = true;
            read = head(table.choice(), asked.file());
        }
        if (table.label().isBlank() && !read.roles().labels().isEmpty()) {
            table = table.labelledBy(read.header().names().text(read.roles().labels()));
        }
        return whole(table, read, unclear);
    }

    private static TablePreview whole(Csv table, CsvTable read, boolean unclear) {
        boolean marked = read.roles().heldOut() >= 0;
        int separator = read.records().separator();
        boolean headed = read.header().given();
        List<PreviewColumn> columns = columns(read);
        try {
            Points points = table.read();
            boolean uneven = ColumnSpread.isUneven(points.features());
            return new TablePreview(
                    table, separator, headed, columns, points.size(), points.classes(), uneven, unclear, marked, "");
        } catch (DataException fault) {
            return new TablePreview(
                    table, separator, headed, columns, 0, 0, false, unclear, marked, fault.getMessage());
        }
    }

    private static boolean hasLabelsBeside(Csv table) {
        try {
            return CsvMetadata.beside(table.file(), table.choice()) != null;
        } catch (IOException cause) {
            throw DataException.of("csv.unreadable", table.file()).because(cause);
        }
    }

    private static CsvTable head(CsvChoice choice, String file) {
        try (InputStream stream = new CsvSource(file).open()) {
            return CsvTable.of(stream, file, choice);
        } catch (IOException cause) {
            throw DataException.of("csv.unreadable", file).because(cause);
        }
    }

    private static List<PreviewColumn> columns(CsvTable read) {
        List<PreviewColumn> columns = new ArrayList<>();
        for (int i = 0; i < read.header().width(); i++) {
            int column = i;
            LeftOut leftOut = read.roles().leftOut().get(i);
            List<String> values = read.sample().rows().stream()
                    .limit(ROWS)
                    .map(row -> column < row.size() ? row.get(column) : "")
                    .toList();
            columns.add(new PreviewColumn(
                    read.header().name(i),
                    read.isNumeric(i),
                    read.roles().coordinates().contains(i),
                    read.roles().labels().contains(i),
                    leftOut,
                    values));
        }
        return columns;
    }

    /// Reads the same file with other columns as coordinates, which are no labels then.
    ///
    /// @param places of the columns, in order
    public TablePreview using(List<Integer> places) {
        Csv chosen = table.withColumns(names().text(places));
        List<Integer> labels = places(PreviewColumn::label);
        labels.removeAll(places);
        String label = labels.isEmpty() ? NONE : names().text(labels);
        return of(table.label().isBlank() ? chosen : chosen.labelledBy(label));
    }

    /// Reads the same file with another column of labels; coordinates that were chosen stay, and others are found out
    /// anew.
    ///
    /// @param place of the column, or -1 for no labels
    public TablePreview labelledBy(int place) {
        String column = place < 0 ? NONE : names().text(List.of(place));
        List<Integer> kept = places(PreviewColumn::used);
        kept.remove((Integer) place);
        String coordinates = table.columns().isBlank() ? "" : names().text(kept);
        return of(table.withColumns(coordinates).labelledBy(column));
    }

    private List<Integer> places(Predicate<PreviewColumn> wanted) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (wanted.test(columns.get(i))) {
                places.add(i);
            }
        }
        return places;
    }

    /// The path of the table.
    public String file() {
        return table.file();
    }

    /// Whether it has classes, of a column or of a file beside it.
    public boolean isLabelled() {
        return !table.label().equals(NONE);
    }

    /// The same with columns that are used otherwise, not yet read.
    public TablePreview with(List<PreviewColumn> others) {
        return new TablePreview(table, separator, headed, others, rows, classes, uneven, unclear, marked, problem);
    }

    private CsvNames names() {
        return new CsvNames(
                table.file(), columns.stream().map(PreviewColumn::name).toList());
    }
}
