package pushpull.table;

/// What a person says about the columns of a table; what is empty is found out.
///
/// @param columns the coordinates: names between commas, `z*` for all that begin so, `z1..z64` for a stretch
/// @param label the column of labels, several between commas, or `none`
/// @param id a column that names points and is no coordinate
/// @param drop columns that are left out, said as the coordinates are
/// @param noLabel labels that mean none, between commas
/// @param unlabelled what is done with rows that have no label
/// @param expected columns that must be there by name
/// @param split a column that says which rows are held out
/// @param incomplete what is done with rows that lack a number
public record CsvChoice(
        String columns,
        String label,
        String id,
        String drop,
        String noLabel,
        UnlabelledRows unlabelled,
        CsvExpectation expected,
        String split,
        IncompleteRows incomplete) {
    /// What `label` says if there is no column of labels.
    static final String NONE = "none";

    /// Columns that are there by name, with labels if there are any.
    ///
    /// @param label the column of labels; empty if it is one that is expected, or is called so
    /// @param id a column that names points; empty if it is found out
    public static CsvChoice expecting(CsvExpectation expected, String label, String id) {
        return new CsvChoice("", label, id, "", "", UnlabelledRows.KEEP, expected, "", IncompleteRows.REFUSE);
    }

    public static CsvChoice label(String label) {
        return new CsvChoice(
                "", label, "", "", "", UnlabelledRows.KEEP, CsvExpectation.NONE, "", IncompleteRows.REFUSE);
    }

    /// The same if labels come from elsewhere.
    public CsvChoice withoutLabels() {
        return new CsvChoice(columns, NONE, id, drop, noLabel, unlabelled, expected, split, incomplete);
    }

    /// The same where a column says which rows are held out.
    public CsvChoice splitBy(String column) {
        return new CsvChoice(columns, label, id, drop, noLabel, unlabelled, expected, column, incomplete);
    }

    /// Whether it is said that there are no labels, unless a column is called so.
    boolean saysNone() {
        return label.strip().equalsIgnoreCase(NONE);
    }
}
