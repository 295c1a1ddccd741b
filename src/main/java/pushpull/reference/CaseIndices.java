package pushpull.reference;

/// Indices and other whole numbers in a reference file.
public final class CaseIndices {
    private CaseIndices() {}

    /// The index of a point, checked to be in range.
    public static int checked(OracleCase given, String field, int index, int count) {
        if (index < 0 || index >= count) {
            throw OracleException.of("field.index", given.where(), field, index, count);
        }
        return index;
    }

    /// The whole number within the name of a field: the 4 of `recall_at_4`.
    public static int number(OracleCase given, String field, String before, String after) {
        String digits = field.substring(before.length(), field.length() - after.length());
        if (!digits.matches("[1-9][0-9]{0,8}")) {
            throw OracleException.of("field.name", given.where(), field);
        }
        return Integer.parseInt(digits);
    }
}
