package pushpull.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/// The column names of a table, and the columns that a list of names means.
///
/// A name is taken as it stands; if no column has it, in any case; and if none has it so, as the column's number from
/// 1.
///
/// @param file for messages
public record CsvNames(String file, List<String> names) {
    public CsvNames {
        names = List.copyOf(names);
    }

    /// The columns that a list of names, stretches `a..b` and beginnings `a*` means, each once.
    List<Integer> all(String wanted) {
        if (find(wanted.strip()) >= 0) {
            return List.of(find(wanted.strip()));
        }
        Set<Integer> found = new LinkedHashSet<>();
        for (String part : wanted.split(",")) {
            if (!part.isBlank()) {
                found.addAll(part(part.strip()));
            }
        }
        return List.copyOf(found);
    }

    /// The text that means these columns to [#all], stretches of more than two as such.
    public String text(List<Integer> columns) {
        String text = text(columns, this::word);
        // A column may have the name that the list of several others comes to.
        return columns.size() > 1 && called(text) >= 0 ? text(columns, CsvNames::number) : text;
    }

    private static String text(List<Integer> columns, IntFunction<String> word) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int end = i;
            while (end + 1 < columns.size() && columns.get(end + 1) == columns.get(end) + 1) {
                end++;
            }
            String first = word.apply(columns.get(i));
            if (end > i + 1) {
                parts.add(first + ".." + word.apply(columns.get(end)));
                i = end;
            } else {
                parts.add(first);
            }
        }
        return String.join(",", parts);
    }

    /// A column's name or, if that would mean something else in a list, its number.
    private String word(int column) {
        String name = names.get(column);
        boolean plain = !name.contains(",") && !name.contains("..") && !name.contains("*") && !name.isBlank();
        return plain && name.equals(name.strip()) && called(name) == column ? name : number(column);
    }

    private static String number(int column) {
        return String.valueOf(column + 1);
    }

    /// The columns of exactly these names in any case; of a column of lists, the numbers are called by its name and
    /// their place.
    List<Integer> exactly(List<String> wanted) {
        Set<Integer> found = new LinkedHashSet<>();
        List<String> missing = new ArrayList<>();
        for (String name : wanted) {
            int column = called(name);
            int list = column < 0 ? called(name.replaceAll("\\d+$", "")) : column;
            if (list < 0) {
                missing.add(name);
            } else {
                found.add(list);
            }
        }
        if (!missing.isEmpty()) {
            throw DataException.of("csv.lacking", file, listed(missing), listed(names));
        }
        return List.copyOf(found);
    }

    /// The columns of these names, or none if one is not there.
    List<Integer> ifThere(List<String> wanted) {
        List<Integer> found = wanted.stream().map(this::called).toList();
        return found.contains(-1) ? List.of() : found;
    }

    private int called(String wanted) {
        int found = names.indexOf(wanted);
        for (int i = 0; found < 0 && i < names.size(); i++) {
            found = names.get(i).equalsIgnoreCase(wanted) ? i : -1;
        }
        return found;
    }

    private List<Integer> part(String part) {
        int found = find(part);
        if (found >= 0) {
            return List.of(found);
        }
        int dots = part.indexOf("..");
        List<Integer> columns = new ArrayList<>();
        if (dots > 0) {
            int last = one(part.substring(dots + 2).strip());
            for (int i = one(part.substring(0, dots).strip()); i <= last; i++) {
                columns.add(i);
            }
        } else if (part.indexOf('*') >= 0) {
            Pattern pattern = Pattern.compile(Pattern.quote(part).replace("*", "\\E.*\\Q"), Pattern.CASE_INSENSITIVE);
            for (int i = 0; i < names.size(); i++) {
                if (pattern.matcher(names.get(i)).matches()) {
                    columns.add(i);
                }
            }
        }
        if (columns.isEmpty()) {
            throw unknown(part);
        }
        return columns;
    }

    /// The column of this name.
    int one(String wanted) {
        int found = find(wanted);
        if (found < 0) {
            throw unknown(wanted);
        }
        return found;
    }

    private int find(String wanted) {
        int found = called(wanted);
        if (found < 0 && wanted.matches("[1-9]\\d{0,5}") && Integer.parseInt(wanted) <= names.size()) {
            found = Integer.parseInt(wanted) - 1;
        }
        return found;
    }

    private DataException unknown(String wanted) {
        return DataException.of("csv.label", file, CsvNumber.shown(wanted), listed(names));
    }

    /// A list of names, of many the first ten.
    public static String listed(List<String> names) {
        String listed =
                String.join(", ", names.stream().limit(10).map(CsvNumber::shown).toList());
        return names.size() > 10 ? listed + ", …" : listed;
    }

    /// A name without case, spaces and signs.
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
