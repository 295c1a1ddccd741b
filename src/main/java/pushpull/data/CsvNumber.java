package pushpull.data;

import java.util.regex.Pattern;

/// Numbers in CSV fields: decimal digits with a point and an exponent, nothing else that Java would take for a number.
final class CsvNumber {
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(\\d{1,400}(\\.\\d{0,400})?|\\.\\d{1,400})([eE][+-]?\\d{1,9})?");
    private static final Pattern NOT_FINITE = Pattern.compile("(?i)[+-]?(nan|inf|infinity|#num!|na|n/a|null)");
    private static final double LARGEST = 1e100;
    private static final int SHOWN = 40;

    private CsvNumber() {}

    static boolean isNumber(String field) {
        return DECIMAL.matcher(field).matches();
    }

    /// The finite number in the field at this place, which starts with file and line.
    static double parse(String field, CsvPlace place) {
        if (field.isEmpty()) {
            throw place.fault("csv.value.missing");
        }
        if (!isNumber(field)) {
            boolean infinite = NOT_FINITE.matcher(field).matches();
            throw place.fault(infinite ? "csv.value.finite" : "csv.value.text", shown(field));
        }
        double value = Double.parseDouble(field);
        if (Math.abs(value) > LARGEST) {
            throw place.fault("csv.value.finite", shown(field));
        }
        return value;
    }

    /// The text on one line and not too long.
    static String shown(String field) {
        String line = field.replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
