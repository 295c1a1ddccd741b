package pushpull.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What each column of a table is for: coordinates, labels, marks of what is held out, or nothing.
///
/// @param coordinates columns of numbers or lists
/// @param lists those of them that hold lists
/// @param labels columns that make the class together; none if there are no labels
/// @param heldOut the column of marks, or -1
/// @param empty columns that hold nothing and may hold nothing
/// @param leftOut why columns are no coordinates that might be taken for some
public record CsvRoles(
        List<Integer> coordinates,
        Set<Integer> lists,
        List<Integer> labels,
        int heldOut,
        List<Integer> empty,
        Map<Integer, LeftOut> leftOut) {
    private static final Set<String> FIRST_LABELS = Set.of("label", "class", "species", "target");
    private static final Set<String> LABELS = Set.of(
            "label",
            "labels",
            "class",
            "classes",
            "species",
            "target",
            "targets",
            "category",
            "categories",
            "classname",
            "classlabel",
            "classid",
            "labelname",
            "labelid",
            "targetname",
            "variety",
            "cultivar",
            "ytrue");
    private static final Set<String> INDEX = Set.of(
            "index", "idx", "rowname", "rownames", "rownumber", "rownum", "rownr", "rowid", "rowindex", "level0");
    private static final Set<String> COUNTS = Set.of("row", "rows", "nr", "no", "number");
    private static final Set<String> IDS = Set.of("id", "ids", "uid", "uuid", "guid", "pointid", "sampleid");

    static boolean isLabelName(String name) {
        return LABELS.contains(CsvNames.plain(name));
    }

    /// Sorts the columns of a table out.
    static CsvRoles of(CsvHeader header, CsvSample sample, CsvChoice choice, CsvRemarks remarks) {
        return new Sorting(header, sample, choice, remarks).roles();
    }

    /// The columns as they are sorted out, one role after the other.
    private static final class Sorting {
        private final CsvHeader header;
        private final CsvNames names;
        private final CsvChoice choice;
        private final CsvRemarks remarks;
        private final List<CsvColumn> columns;
        private final Set<Integer> free = new LinkedHashSet<>();
        private final List<Integer> empty = new ArrayList<>();
        private final Map<Integer, LeftOut> leftOut = new LinkedHashMap<>();

        Sorting(CsvHeader header, CsvSample sample, CsvChoice choice, CsvRemarks remarks) {
            this.header = header;
            this.names = header.names();
            this.choice = choice;
            this.remarks = remarks;
            columns = IntStream.range(0, header.width())
                    .mapToObj(i -> CsvColumn.of(sample.rows(), i))
                    .toList();
            free.addAll(IntStream.range(0, header.width()).boxed().toList());
        }

        CsvRoles roles() {
            CsvExpectation expected = choice.expected();
            List<Integer> chosen =
                    expected.isNone() ? names.all(choice.columns()) : names.exactly(expected.coordinates());
            List<Integer> labels = labels();
            free.removeAll(labels);
            leaveOutEmpty();
            free.removeAll(names.all(choice.drop()));
            if (!choice.id().isBlank()) {
                free.remove(names.one(choice.id().strip()));
            }
            free.removeAll(chosen);
            int heldOut = heldOut();
            leaveOutNumbers();
            if (labels.isEmpty() && !choice.saysNone()) {
                CsvLabelColumn column = new CsvLabelColumn(header, columns, remarks);
                labels = expected.isNone() ? column.find(free, chosen) : column.named(free);
                free.removeAll(labels);
            }
            leaveOutLabels();
            leaveOutText();
            if (!expected.isNone() && !free.isEmpty()) {
                remarks.add(
                        "unread",
                        CsvNames.listed(free.stream().map(header::name).toList()));
            }
            List<Integer> coordinates = chosen.isEmpty() ? List.copyOf(free) : chosen;
            if (coordinates.isEmpty()) {
                throw DataException.of("csv.nonumbers", names.file(), CsvNames.listed(names.names()));
            }
            Set<Integer> lists =
                    coordinates.stream().filter(i -> columns.get(i).isList()).collect(Collectors.toSet());
            return new CsvRoles(coordinates, lists, labels, heldOut, empty, leftOut);
        }

        private void leaveOut(int column, LeftOut why) {
            free.remove(column);
            leftOut.put(column, why);
        }

        private List<Integer> labels() {
            if (choice.label().isBlank()) {
                return names.ifThere(choice.expected().labels());
            }
            return names.all(choice.saysNone() && !isColumn(choice.label()) ? "" : choice.label());
        }

        private boolean isColumn(String name) {
            return names.names().contains(name.strip());
        }

        /// Columns without name and content, as a separator at the end of each line makes them.
        private void leaveOutEmpty() {
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).isEmpty() && header.given() && header.isUnnamed(i) && free.remove(i)) {
                    empty.add(i);
                    leftOut.put(i, LeftOut.EMPTY);
                }
            }
        }

        private int heldOut() {
            if (!choice.split().isBlank()) {
                int chosen = names.one(choice.split().strip());
                leaveOut(chosen, LeftOut.HELD_OUT);
                return chosen;
            }
            for (int i : List.copyOf(free)) {
                CsvColumn column = columns.get(i);
                if (CsvNames.plain(header.name(i)).equals("heldout") && column.distinct() <= 2 && !column.isList()) {
                    leaveOut(i, LeftOut.HELD_OUT);
                    remarks.add("heldout", header.name(i));
                    return i;
                }
            }
            return -1;
        }

        /// Row numbers and ids.
        private void leaveOutNumbers() {
            for (int i : List.copyOf(free)) {
                CsvColumn column = columns.get(i);
                boolean names = !column.repeats() && !column.isList() && (column.whole() || column.isText());
                if (names && isIndex(i)) {
                    leaveOut(i, LeftOut.ROW_NUMBERS);
                    remarks.add("rows", i + 1, CsvNumber.shown(header.name(i)));
                } else if (names && isId(header.name(i))) {
                    leaveOut(i, LeftOut.IDS);
                    remarks.add("id", i + 1, CsvNumber.shown(header.name(i)));
                }
            }
        }

        private boolean isIndex(int column) {
            boolean counts = columns.get(column).counts();
            if (header.isUnnamed(column)) {
                boolean enough = columns.size() > 2 && columns.get(column).filled() > 2;
                return column == 0 && (header.given() || counts && enough);
            }
            String name = CsvNames.plain(header.name(column));
            return INDEX.contains(name) || name.matches("unnamed\\d*") || counts && COUNTS.contains(name);
        }

        private static boolean isId(String name) {
            return IDS.contains(CsvNames.plain(name))
                    || name.matches(".*[a-z](Id|ID)")
                    || name.toLowerCase(Locale.ROOT).matches(".*[_ .-]id|id[_ .-].*");
        }

        /// A second column of labels tells the classes too, and an id of a group tells the group: no coordinates.
        private void leaveOutLabels() {
            for (int i : List.copyOf(free)) {
                boolean tells = choice.label().isBlank() && isLabelName(header.name(i))
                        || isId(header.name(i)) && columns.get(i).whole();
                if (tells && !columns.get(i).isList()) {
                    leaveOut(i, LeftOut.OTHER_LABELS);
                    remarks.add("otherlabel", i + 1, CsvNumber.shown(header.name(i)));
                }
            }
        }

        private void leaveOutText() {
            List<String> text = new ArrayList<>();
            for (int i : List.copyOf(free)) {
                if (columns.get(i).isText()) {
                    leaveOut(i, LeftOut.TEXT);
                    text.add(header.name(i));
                }
            }
            if (!text.isEmpty()) {
                remarks.add("text", CsvNames.listed(text));
            }
        }
    }

    static boolean isFirstLabelName(String name) {
        return FIRST_LABELS.contains(name.toLowerCase(Locale.ROOT));
    }
}
