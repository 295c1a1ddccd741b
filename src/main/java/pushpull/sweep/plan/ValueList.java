package pushpull.sweep.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pushpull.settings.Decimal;

/// Values of an axis as people write them: `0.1,0.2,0.5`, `log(0.01,2,9)`, `lin(0,1,5)`, `TripletLoss,NtXentLoss`.
///
/// A value that is itself a list stands in square brackets, `[32,32],[64]`; one with a comma in it stands in double
/// quotes, in which two quotes mean one.
final class ValueList {
    private static final Pattern SPACED = Pattern.compile("(?i)(log|lin)\\((.*)\\)");
    private static final Pattern SPECIAL = Pattern.compile(".*[,\"\\[\\]()].*|\\s.*|.*\\s|");
    private static final int MOST = 100_000;
    private static final MathContext ROUNDED = new MathContext(4);

    private ValueList() {}

    /// The values that a text lists, with those of `log` and `lin` worked out.
    ///
    /// @param key of the axis, for messages
    /// @param whole whether values are whole numbers, to which others are rounded
    static List<String> read(String key, String text, boolean whole) {
        List<String> values = new ArrayList<>();
        for (String part : split(text)) {
            Matcher spaced = SPACED.matcher(part);
            if (spaced.matches()) {
                values.addAll(spaced(key, part, spaced, whole));
            } else {
                values.add(bare(part));
            }
        }
        if (values.size() == 1 && values.getFirst().isEmpty() && !text.contains("[") && !text.contains("\"")) {
            throw SweepRefusal.of("axis.empty", key);
        }
        return values;
    }

    /// A text that [#read] reads to these values.
    ///
    /// @param lists whether each value is a list of whole numbers
    static String text(List<String> values, boolean lists) {
        return values.stream()
                .map(value -> lists ? "[" + value + "]" : quoted(value))
                .collect(Collectors.joining(","));
    }

    private static String quoted(String value) {
        return SPECIAL.matcher(value).matches() ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    /// The parts between the commas that stand in no brackets, parentheses or quotes.
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        boolean inside = false;
        for (char sign : text.toCharArray()) {
            inside ^= sign == '"';
            depth += inside ? 0 : "[(".indexOf(sign) >= 0 ? 1 : "])".indexOf(sign) >= 0 ? -1 : 0;
            if (sign == ',' && depth == 0 && !inside) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(sign);
            }
        }
        parts.add(part.toString().strip());
        return parts;
    }

    private static String bare(String part) {
        if (part.length() > 1 && part.startsWith("\"") && part.endsWith("\"")) {
            return part.substring(1, part.length() - 1).replace("\"\"", "\"");
        }
        return part.startsWith("[") && part.endsWith("]")
                ? part.substring(1, part.length() - 1).strip()
                : part;
    }

    private static List<String> spaced(String key, String part, Matcher form, boolean whole) {
        boolean logarithmic = form.group(1).equalsIgnoreCase("log");
        String[] numbers = form.group(2).split(",", -1);
        if (numbers.length != 3) {
            throw SweepRefusal.of("axis.spaced", key, part);
        }
        double from = number(key, part, numbers[0]);
        double to = number(key, part, numbers[1]);
        double count = number(key, part, numbers[2]);
        if (from == to || count != Math.rint(count) || count < 2 || count > MOST) {
            throw SweepRefusal.of("axis.spaced", key, part);
        } else if (logarithmic && (from <= 0 || to <= 0)) {
            throw SweepRefusal.of("axis.positive", key, part);
        }
        double last = count - 1;
        IntToDoubleFunction at =
                logarithmic ? i -> from * Math.pow(to / from, i / last) : i -> from + (to - from) * (i / last);
        return whole ? whole((int) count, at) : fractions((int) count, at, from, to);
    }

    private static double number(String key, String part, String text) {
        try {
            double number = Double.parseDouble(text.strip());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw SweepRefusal.of("axis.spaced", key, part);
        }
        throw SweepRefusal.of("axis.spaced", key, part);
    }

    private static List<String> whole(int count, IntToDoubleFunction at) {
        return IntStream.range(0, count)
                .mapToObj(i -> Decimal.text(Math.rint(at.applyAsDouble(i))))
                .distinct()
                .toList();
    }

    /// Four digits are enough to tell the values apart and few enough to be read; the ends stay as they were given.
    private static List<String> fractions(int count, IntToDoubleFunction at, double from, double to) {
        List<String> rounded = IntStream.range(0, count)
                .mapToObj(i -> i == 0 ? from : i == count - 1 ? to : rounded(at.applyAsDouble(i)))
                .map(Decimal::text)
                .toList();
        boolean distinct = rounded.stream().distinct().count() == count;
        return distinct
                ? rounded
                : IntStream.range(0, count)
                        .mapToObj(i -> Decimal.text(at.applyAsDouble(i)))
                        .toList();
    }

    private static double rounded(double number) {
        return new BigDecimal(number).round(ROUNDED).doubleValue();
    }
}
