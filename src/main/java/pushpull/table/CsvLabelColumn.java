package pushpull.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Finds the column of labels if none is named.
///
/// It is the one called label, class, species or target, or so in other words; else the last, if it is text; else the
/// only column of text in which values repeat; else the last, if it holds whole numbers that repeat and is not one
/// coordinate among others of such names. Otherwise there is none, which is for a person to say.
record CsvLabelColumn(CsvHeader header, List<CsvColumn> columns, CsvRemarks remarks) {
    private static final Set<String> AXES = Set.of("x", "y", "z");

    /// The column, alone in a list.
    ///
    /// @param free the columns that have no role yet
    /// @param chosen those that are said to be coordinates
    List<Integer> find(Collection<Integer> free, List<Integer> chosen) {
        List<Integer> left = free.stream()
                .filter(i -> !columns.get(i).isEmpty() && !columns.get(i).isList())
                .toList();
        List<Integer> named = named(free);
        if (!named.isEmpty()) {
            return named;
        }
        if (left.isEmpty()) {
            throw none(chosen.isEmpty() ? List.copyOf(free) : chosen);
        }
        int last = left.getLast();
        List<Integer> text = left.stream()
                .filter(i -> columns.get(i).isText() && columns.get(i).repeats())
                .toList();
        if (columns.get(last).isText() && (text.isEmpty() || text.contains(last)) && !isWordOfVector(last)) {
            return guessed(last);
        }
        if (text.size() == 1) {
            return guessed(text.getFirst());
        }
        if (text.size() > 1) {
            throw several(text);
        }
        return numbers(left, last);
    }

    /// The column that is called as labels are, alone in a list; none if no column is.
    List<Integer> named(Collection<Integer> free) {
        Predicate<Integer> first = i -> CsvRoles.isFirstLabelName(header.name(i));
        Predicate<Integer> other = i -> CsvRoles.isLabelName(header.name(i));
        return Stream.of(first, other)
                .flatMap(isName -> free.stream().filter(isName))
                .limit(1)
                .toList();
    }

    private List<Integer> numbers(List<Integer> left, int last) {
        if (columns.get(last).isWholeClasses() && !isSeries(left, last)) {
            List<Integer> whole =
                    left.stream().filter(i -> columns.get(i).isWholeClasses()).toList();
            if (whole.size() > 1 && !header.given()) {
                throw whole.size() == left.size() ? none(left) : several(whole);
            }
            return guessed(last);
        }
        throw none(left);
    }

    /// Words before vectors without a header: each its own, so no classes.
    private boolean isWordOfVector(int column) {
        return !header.given() && column == 0;
    }

    private List<Integer> guessed(int column) {
        remarks.add("label", CsvNumber.shown(header.name(column)));
        return List.of(column);
    }

    /// Whether a column is called as coordinates beside it are: z3 beside z2, y beside x.
    private boolean isSeries(List<Integer> left, int column) {
        String name = header.name(column).toLowerCase(java.util.Locale.ROOT);
        if (!header.given()) {
            return false;
        }
        String stem = name.replaceAll("\\d+$", "");
        for (int other : left) {
            String beside = header.name(other).toLowerCase(java.util.Locale.ROOT);
            boolean alike = !stem.equals(name) && beside.matches("\\Q" + stem + "\\E\\d+");
            if (other != column && (alike || AXES.contains(name) && AXES.contains(beside))) {
                return true;
            }
        }
        return false;
    }

    private DataException several(List<Integer> found) {
        return DataException.of("csv.several", header.names().file(), names(found));
    }

    private DataException none(List<Integer> left) {
        return DataException.of("csv.unlabelled", header.names().file(), names(left));
    }

    private String names(List<Integer> found) {
        List<String> names = new ArrayList<>();
        found.forEach(i -> names.add(header.name(i)));
        return CsvNames.listed(names);
    }
}
