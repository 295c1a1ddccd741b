package pushpull.table;

/// What a person says about the columns of a table; what is empty is found out.
///
/// @param columns the coordinates: names between commas, `z*` for all that begin so, `z1..z64` for a stretch
/// @param label the column of labels, several between commas, or `none`
/// @param id a column that names points and is no coordinate
/// @param drop columns that are left out, said as the coordinates are
/// @param noLabel labels that mean none, between commas
/// @param unlabelled what is done with rows that have no label
public record CsvChoice(String columns, String label, String id, String drop, String noLabel, Unlabelled unlabelled) {
    /// What `label` says where there is no column of labels.
    static final String NONE = "none";

    public static CsvChoice label(String label) {
        return new CsvChoice("", label, "", "", "", Unlabelled.KEEP);
    }

    /// The same where labels come from elsewhere.
    public CsvChoice withoutLabels() {
        return new CsvChoice(columns, NONE, id, drop, noLabel, unlabelled);
    }

    /// Whether it is said that there are no labels, unless a column is called so.
    boolean saysNone() {
        return label.strip().equalsIgnoreCase(NONE);
    }
}
