package pushpull.sweep.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import pushpull.settings.Texts;

/// Cells of a sweep in words: by their values alone if there is one axis, and else with the names of the axes.
///
/// @param names of the axes
/// @param cells in order
public record CellWords(List<String> names, List<List<String>> cells) {
    private static final Texts TEXTS = Texts.bundle("verdict");
    private static final Pattern MEMBER = Pattern.compile("[A-Z][A-Za-z0-9]+");
    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    /// More values than this one after the other are said as a range.
    private static final int SPELLED = 2;

    public CellWords {
        names = List.copyOf(names);
        cells = List.copyOf(cells);
    }

    /// The words for axes with these keys: the last part of a key, or all of it if two would be called the same.
    public static CellWords of(List<String> keys, List<List<String>> cells) {
        List<String> last = keys.stream()
                .map(key -> key.substring(key.lastIndexOf('.') + 1))
                .map(key -> CAPITAL.matcher(key).replaceAll(" ").toLowerCase(Locale.ROOT))
                .toList();
        boolean plain = last.stream().distinct().count() == last.size();
        return new CellWords(plain ? last : keys, cells);
    }

    /// One cell.
    public String of(int cell) {
        List<String> values = cells.get(cell);
        if (names.size() == 1) {
            return SweptRuns.readable(values.getFirst());
        }
        StringJoiner words = new StringJoiner(", ");
        for (int axis = 0; axis < names.size(); axis++) {
            String value = values.get(axis);
            // A member says what it is; a number or a word such as "true" does not.
            words.add(MEMBER.matcher(value).matches() ? value : names.get(axis) + " " + SweptRuns.readable(value));
        }
        return words.toString();
    }

    /// How many there are.
    String counted(int count) {
        return TEXTS.get(names.size() == 1 ? "values.count" : "cells.count", count);
    }

    /// Several cells in a sentence; values of one axis that follow each other as a range.
    public String of(List<Integer> some) {
        return listed(parts(some));
    }

    /// Parts of a sentence one after the other, clear also if a part has a comma within.
    String listed(List<String> parts) {
        return listed(parts, names.size() == 1 ? "list.and" : "list.also");
    }

    /// Several numbers in a sentence.
    static String all(List<String> numbers) {
        return listed(numbers, "list.and");
    }

    /// The same parted by "or", for what a reader may choose from.
    static String either(List<String> parts) {
        return listed(parts, "list.or");
    }

    private List<String> parts(List<Integer> some) {
        List<String> parts = new ArrayList<>();
        boolean ranges = names.size() == 1
                && IntStream.range(0, cells.size())
                        .noneMatch(cell ->
                                Double.isNaN(SweptRuns.number(cells.get(cell).getFirst())));
        for (int from = 0, to = 0; from < some.size(); from = to) {
            to = from + 1;
            while (ranges && to < some.size() && some.get(to) == some.get(to - 1) + 1) {
                to++;
            }
            if (to - from > SPELLED) {
                parts.add(TEXTS.get("list.range", of(some.get(from)), of(some.get(to - 1))));
            } else {
                some.subList(from, to).forEach(cell -> parts.add(of(cell)));
            }
        }
        return parts;
    }

    private static String listed(List<String> parts, String key) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        String first = String.join(key.equals("list.also") ? "; " : ", ", parts.subList(0, parts.size() - 1));
        return TEXTS.get(key, first, parts.getLast());
    }
}
