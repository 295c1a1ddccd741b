package pushpull.reference;

/// Indices of points in a reference file.
final class Indices {
    private Indices() {}

    /// The index, where there is such a point.
    static int checked(OracleCase given, String field, int index, int count) {
        if (index < 0 || index >= count) {
            throw OracleException.of("field.index", given.where(), field, index, count);
        }
        return index;
    }
}
