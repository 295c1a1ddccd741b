package pushpull.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The column names of a CSV file and which of them holds the labels.
record CsvHeader(String file, List<String> names, int label) {
    private static final Set<String> LABELS = Set.of("label", "class", "species", "target");

    /// The header of a file; an empty `wanted` means the column called label, class, species or target, or the last.
    static CsvHeader of(String file, int line, List<String> fields, String wanted) {
        List<String> names = named(fields);
        if (names.size() == 1) {
            throw DataException.of("csv.one", file, line, CsvNumber.shown(names.getFirst()));
        }
        if (fields.stream().allMatch(CsvNumber::isNumber)) {
            throw DataException.of("csv.header", file, line);
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw DataException.of("csv.twice", file, line, CsvNumber.shown(name));
            }
        }
        return new CsvHeader(file, names, labelOf(file, names, wanted.strip()));
    }

    /// The names of all columns but the label's.
    List<String> features() {
        List<String> features = new ArrayList<>(names);
        features.remove(label);
        return features;
    }

    private static List<String> named(List<String> fields) {
        List<String> names = new ArrayList<>();
        for (String field : fields) {
            names.add(field.isEmpty() ? "column " + (names.size() + 1) : field);
        }
        return List.copyOf(names);
    }

    private static int labelOf(String file, List<String> names, String wanted) {
        if (wanted.isEmpty()) {
            for (int i = 0; i < names.size(); i++) {
                if (LABELS.contains(names.get(i).toLowerCase(Locale.ROOT))) {
                    return i;
                }
            }
            return names.size() - 1;
        }
        int found = names.indexOf(wanted);
        if (found < 0) {
            throw DataException.of("csv.label", file, CsvNumber.shown(wanted), candidates(names));
        }
        return found;
    }

    private static String candidates(List<String> names) {
        String listed = String.join(", ", names.subList(0, Math.min(10, names.size())));
        return names.size() > 10 ? listed + ", …" : listed;
    }
}
