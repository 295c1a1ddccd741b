package pushpull.table;

import java.util.regex.Pattern;

/// A list of numbers in one field, such as `[0.1, 0.2]`, as data frames write an embedding.
public final class CsvList {
    private static final Pattern BETWEEN = Pattern.compile("\\s*,\\s*|\\s+");

    private CsvList() {}

    static boolean isList(String field) {
        if (!isEnclosed(field)) {
            return false;
        }
        String[] parts = parts(field);
        return parts.length > 0 && CsvNumber.isNumber(parts[0]);
    }

    private static boolean isEnclosed(String field) {
        return field.startsWith("[") && field.endsWith("]") || field.startsWith("(") && field.endsWith(")");
    }

    /// The numbers of a list, as they are written.
    public static String[] parts(String field) {
        return isEnclosed(field)
                ? BETWEEN.split(field.substring(1, field.length() - 1).strip())
                : new String[] {field};
    }
}
