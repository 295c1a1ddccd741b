package pushpull.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The classes of the rows of a table: numbers in ascending order, text in order of first appearance.
///
/// Numbers of one value are one class however they are written, and the first spelling is its name; leading zeros
/// belong to the spelling, as in codes. Missing values are no label, and neither is -1 beside classes that are text
/// or count from 0 (but not beside 1 alone).
public final class CsvLabels {
    private static final int MOST_CLASSES = 100_000;
    private static final String NONE = "-1";

    /// The class of a row without a label.
    public static final int UNLABELLED = -1;

    private final Set<String> missing;
    private final boolean guesses;
    private final Map<String, Integer> spelled = new HashMap<>();
    private final Map<String, Integer> known = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private int[] labels = new int[128];
    private int rows;
    private boolean merged;

    /// @param noLabel labels that mean none, between commas; empty for the usual ones
    public CsvLabels(String noLabel) {
        guesses = noLabel.isBlank();
        missing = Arrays.stream(noLabel.split(",")).map(String::strip).collect(Collectors.toSet());
    }

    /// Adds the label of the next row; false if there would be too many classes.
    public boolean add(String text) {
        if (rows == labels.length) {
            labels = Arrays.copyOf(labels, 2 * rows);
        }
        labels[rows++] = isMissing(text) ? UNLABELLED : index(text);
        return names.size() <= MOST_CLASSES;
    }

    public static int most() {
        return MOST_CLASSES;
    }

    public boolean isMissing(String text) {
        return guesses ? CsvNumber.isMissing(text) : text.isEmpty() || missing.contains(text);
    }

    private int index(String text) {
        Integer seen = spelled.get(text);
        if (seen == null) {
            String value = value(text);
            seen = known.get(value);
            merged |= seen != null;
            if (seen == null) {
                seen = names.size();
                known.put(value, seen);
                names.add(text);
            }
            spelled.put(text, seen);
        }
        return seen;
    }

    /// The same text for numbers of the same value.
    public static String value(String text) {
        boolean code = text.matches("[+-]?0\\d.*");
        if (code || text.length() > 100 || !text.matches("[+-]?\\d+(\\.\\d*)?|[+-]?\\.\\d+")) {
            return text;
        }
        return new BigDecimal(text).stripTrailingZeros().toPlainString();
    }

    public boolean isEmpty() {
        return names.isEmpty();
    }

    /// Whether two spellings were one class.
    public boolean isMerged() {
        return merged;
    }

    /// How many rows say -1 and mean no label.
    public int guessedNone() {
        int none = none();
        return none < 0
                ? 0
                : (int) Arrays.stream(labels, 0, rows)
                        .filter(label -> label == none)
                        .count();
    }

    /// How many rows have no label.
    public int unlabelled() {
        return isEmpty()
                ? 0
                : guessedNone()
                        + (int) Arrays.stream(labels, 0, rows)
                                .filter(label -> label < 0)
                                .count();
    }

    /// The number of the class that is none, or -1.
    private int none() {
        Integer minus = known.get(NONE);
        if (minus == null || !guesses || names.size() == 1) {
            return -1;
        }
        List<String> others =
                names.stream().filter(name -> !value(name).equals(NONE)).toList();
        if (others.stream().anyMatch(name -> !CsvNumber.isNumber(name))) {
            return minus;
        }
        boolean counts = others.stream().allMatch(name -> value(name).matches("\\d+"));
        return counts && !(others.size() == 1 && value(others.getFirst()).equals("1")) ? minus : -1;
    }

    /// The names of the classes.
    public List<String> classes() {
        int none = none();
        List<String> sorted = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (i != none) {
                sorted.add(names.get(i));
            }
        }
        if (sorted.stream().allMatch(CsvNumber::isNumber)) {
            sorted.sort((a, b) -> Double.compare(Double.parseDouble(a), Double.parseDouble(b)));
        }
        return sorted;
    }

    /// The class of each row as its place in [#classes], or `NONE`.
    public int[] ranked() {
        List<String> sorted = classes();
        int[] rank = new int[names.size()];
        Arrays.fill(rank, UNLABELLED);
        IntStream.range(0, sorted.size()).forEach(i -> rank[seen(sorted.get(i))] = i);
        return Arrays.stream(labels, 0, rows)
                .map(label -> label < 0 ? label : rank[label])
                .toArray();
    }

    private int seen(String name) {
        @Nullable Integer index = spelled.get(name);
        return index == null ? 0 : index;
    }
}
