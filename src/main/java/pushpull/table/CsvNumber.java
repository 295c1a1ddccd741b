package pushpull.table;

import java.util.Set;
import java.util.regex.Pattern;

/// Numbers in the fields of one table: decimal digits with a point or a comma and an exponent, nothing else that Java
/// would take for a number.
///
/// A table has decimal points or decimal commas: which, the first number with either says.
public final class CsvNumber {
    private static final Pattern NOT_FINITE = Pattern.compile("(?i)[+-]?(inf|infinity|#num!)");
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d*)?");
    private static final Set<String> MISSING =
            Set.of("", "?", "NA", "N/A", "#N/A", "<NA>", "NaN", "nan", "NAN", "null", "NULL", "-");
    private static final double LARGEST = 1e100;
    private static final int SHOWN = 40;
    private static final int LONGEST = 400;

    private final boolean commasSeparate;
    private char point = '.';
    private boolean told;

    /// @param commasSeparate whether fields are separated by commas
    public CsvNumber(boolean commasSeparate) {
        this.commasSeparate = commasSeparate;
    }

    /// Whether a field is a number with a decimal point, or without.
    public static boolean isNumber(String field) {
        return isNumber(field, '.');
    }

    /// Whether a field is a number, its decimals after a point or a comma.
    static boolean isAnyNumber(String field) {
        return isNumber(field, '.') || isNumber(field, ',');
    }

    /// Whether a field says that there is no value.
    public static boolean isMissing(String field) {
        return MISSING.contains(field);
    }

    /// Whether a field has no finite number: nothing, NaN or infinity.
    public static boolean isNone(String field) {
        return isMissing(field) || NOT_FINITE.matcher(field).matches();
    }

    private static boolean isNumber(String field, char point) {
        int at = 0;
        int length = field.length();
        if (length > 0 && (field.charAt(0) == '+' || field.charAt(0) == '-')) {
            at++;
        }
        int whole = digits(field, at);
        at += whole;
        int decimals = 0;
        if (at < length && field.charAt(at) == point) {
            decimals = digits(field, at + 1);
            at += 1 + decimals;
        }
        if (whole + decimals == 0 || whole > LONGEST || decimals > LONGEST) {
            return false;
        }
        if (at < length && (field.charAt(at) == 'e' || field.charAt(at) == 'E')) {
            at++;
            at += at < length && (field.charAt(at) == '+' || field.charAt(at) == '-') ? 1 : 0;
            int exponent = digits(field, at);
            return exponent > 0 && exponent < 10 && at + exponent == length;
        }
        return at == length;
    }

    private static int digits(String field, int from) {
        int to = from;
        while (to < field.length() && field.charAt(to) >= '0' && field.charAt(to) <= '9') {
            to++;
        }
        return to - from;
    }

    /// The finite number in the field at this place, which starts with file and line.
    public double parse(String field, CsvPlace place) {
        if (!isNumber(field, point) && !(mayTurn(field) && isNumber(field, ','))) {
            throw fault(field, place);
        }
        told |= field.indexOf(point) >= 0;
        double value = Double.parseDouble(point == ',' ? field.replace(',', '.') : field);
        if (Math.abs(value) > LARGEST) {
            throw place.fault("csv.value.finite", shown(field));
        }
        return value;
    }

    /// Whether the table may turn out to have decimal commas with this field; then it has.
    private boolean mayTurn(String field) {
        boolean turns = !told
                && field.indexOf(',') >= 0
                && !(commasSeparate && THOUSANDS.matcher(field).matches());
        if (turns && isNumber(field, ',')) {
            point = ',';
        }
        return turns;
    }

    /// Whether numbers with decimal commas were read.
    public boolean hasCommas() {
        return point == ',';
    }

    private DataException fault(String field, CsvPlace place) {
        if (isMissing(field)) {
            return place.fault("csv.value.missing", field.isEmpty() ? "" : " (\"" + field + "\")");
        }
        if (NOT_FINITE.matcher(field).matches()) {
            return place.fault("csv.value.finite", shown(field));
        }
        if (isAnyNumber(field) && told) {
            return place.fault("csv.value.points", shown(field));
        }
        if (THOUSANDS.matcher(field).matches()) {
            return place.fault("csv.value.thousands", shown(field));
        }
        return place.fault(field.startsWith("[") ? "csv.value.list" : "csv.value.text", shown(field));
    }

    /// The text on one line and not too long.
    public static String shown(String field) {
        String line = field.replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
