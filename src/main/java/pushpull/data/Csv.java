package pushpull.data;

import java.util.List;
import java.util.stream.IntStream;
import pushpull.array.EmbeddingArrays;
import pushpull.random.Streams;
import pushpull.settings.Knob;
import pushpull.table.CsvChoice;
import pushpull.table.CsvExpectation;
import pushpull.table.DataException;
import pushpull.table.IncompleteRows;
import pushpull.table.UnlabelledRows;
import pushpull.tensor.Matrix;

/// Points from a CSV file or one of arrays, one a row, or from two files of one order, one a view; the seed changes
/// nothing.
///
/// @param label the column of labels, several between commas, or `none`; empty if it is to be found out
/// @param columns the coordinates; empty for all columns of numbers
/// @param id a column that names points and is no coordinate
/// @param drop columns that are left out
/// @param noLabel labels that mean none, between commas; empty for the usual ones
/// @param second the file of the second view; empty for none
/// @param split a column that says which points are trained on and which are held out; empty if it is found out
/// @param incomplete what is done with rows that lack a number
public record Csv(
        @Knob(value = Csv.EXAMPLE, restarts = true, file = true)
        String file,

        @Knob(value = "", restarts = true) String label,
        @Knob(value = "NONE", restarts = true) Scaling scaling,
        @Knob(value = "", restarts = true) String columns,
        @Knob(value = "", restarts = true) String id,
        @Knob(value = "", restarts = true) String drop,
        @Knob(value = "", restarts = true) String noLabel,
        @Knob(value = "KEEP", restarts = true) UnlabelledRows unlabelled,
        @Knob(value = "", restarts = true, file = true) String second,
        @Knob(value = "", restarts = true) String split,
        @Knob(value = "REFUSE", restarts = true) IncompleteRows incomplete)
        implements Dataset {
    private static final String EXAMPLE = "assets/data/iris.csv";

    /// A file whose columns are found out.
    public Csv(String file, String label, Scaling scaling) {
        this(file, label, scaling, "", "", "", "", UnlabelledRows.KEEP, "", "", IncompleteRows.REFUSE);
    }

    /// Of a file of one's own only the file tells.
    @Override
    public boolean isPaired() {
        return !second.isEmpty() || !file.equals(EXAMPLE);
    }

    @Override
    public String ownFile() {
        return file.equals(EXAMPLE) ? "" : file;
    }

    @Override
    public Points points(Streams streams) {
        Points read = read();
        PointSchema columns = read.columns();
        if (scaling == Scaling.NONE) {
            columns = columns.with(ColumnSpread.remarks(file, read.features(), columns.featureNames()));
        }
        List<Matrix> views = IntStream.range(0, read.otherView() == null ? 1 : 2)
                .mapToObj(view -> scaling.apply(read.view(view)))
                .toList();
        PointSchema scaled = columns.with(scaling.of(read.features()));
        return Points.of(read.ids(), views, read.labels(), scaled).withHeldOut(read.marks());
    }

    /// The points as they stand in the file, or in the two files.
    public Points read() {
        CsvChoice choice = choice();
        Points first = read(file, choice);
        if (second.isBlank()) {
            return first;
        }
        Points other = read(second, choice);
        checkViews(first, other);
        PointSchema both = first.columns().with(other.columns().remarks());
        return Points.of(first.ids(), List.of(first.features(), other.features()), first.labels(), both)
                .withHeldOut(first.marks());
    }

    /// The same with other labels.
    ///
    /// @param column names columns, or is `none`
    public Csv labelledBy(String column) {
        return new Csv(file, column, scaling, columns, id, drop, noLabel, unlabelled, second, split, incomplete);
    }

    /// The same with other coordinates.
    public Csv withColumns(String names) {
        return new Csv(file, label, scaling, names, id, drop, noLabel, unlabelled, second, split, incomplete);
    }

    /// The same, standardised or as it stands.
    public Csv scaled(Scaling by) {
        return new Csv(file, label, by, columns, id, drop, noLabel, unlabelled, second, split, incomplete);
    }

    /// How its columns are used.
    CsvChoice choice() {
        return new CsvChoice(columns, label, id, drop, noLabel, unlabelled, CsvExpectation.NONE, split, incomplete);
    }

    /// The points of the first file with what it says of the training that they were recorded in.
    public RecordedPoints recorded() {
        return EmbeddingArrays.isArrayFile(file)
                ? ArrayReader.recorded(file, choice())
                : new RecordedPoints(CsvReader.read(file, choice()), -1, Double.NaN);
    }

    private static Points read(String file, CsvChoice choice) {
        return EmbeddingArrays.isArrayFile(file)
                ? ArrayReader.recorded(file, choice).points()
                : CsvReader.read(file, choice);
    }

    private void checkViews(Points first, Points other) {
        if (other.size() != first.size() || other.dimensions() != first.dimensions()) {
            throw DataException.of(
                    "csv.views", file, first.size(), first.dimensions(), second, other.size(), other.dimensions());
        }
        for (int i = 0; i < first.size(); i++) {
            if (!first.className(i).equals(other.className(i))) {
                throw DataException.of("csv.views.row", i + 1, first.className(i), file, other.className(i), second);
            }
        }
    }
}
