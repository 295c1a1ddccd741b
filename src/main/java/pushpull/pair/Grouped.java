package pushpull.pair;

import java.util.Arrays;

/// Same are those of the same group; everybody else is different.
///
/// A negative group means none: it is the same as nobody. Columns of one group that lie beside each other form one run,
/// so a batch sorted by group is the fast case; any order is right.
public final class Grouped implements Relation {
    private final int[] rowGroups;
    private final int columns;
    private final boolean square;

    /// Where each run begins, by group and then by place: the group in the upper half, the place in the lower.
    private final long[] runs;

    private final int[] ends;

    private Grouped(int[] rowGroups, int[] columnGroups, boolean square) {
        this.rowGroups = rowGroups.clone();
        this.columns = columnGroups.length;
        this.square = square;
        this.ends = new int[columns];
        long[] found = new long[columns];
        int count = 0;
        for (int start = 0, end; start < columns; start = end) {
            end = start + 1;
            while (end < columns && columnGroups[end] == columnGroups[start]) {
                end++;
            }
            ends[start] = end;
            if (columnGroups[start] >= 0) {
                found[count++] = key(columnGroups[start], start);
            }
        }
        runs = Arrays.copyOf(found, count);
        Arrays.sort(runs);
    }

    private static long key(int group, int place) {
        return (long) group << Integer.SIZE | place;
    }

    /// A batch against itself, without the anchor.
    public static Grouped square(int... groups) {
        return new Grouped(groups, groups, true);
    }

    /// A batch against itself, without the anchor, and against further columns behind it.
    public static Grouped leading(int[] rowGroups, int[] columnGroups) {
        return new Grouped(rowGroups, columnGroups, true);
    }

    /// Rows against other columns (proxies, a queue, another view).
    public static Grouped rectangular(int[] rowGroups, int[] columnGroups) {
        return new Grouped(rowGroups, columnGroups, false);
    }

    @Override
    public void list(int anchor, Side same, Side different) {
        int self = square ? anchor : -1;
        int before = 0;
        for (int r = first(rowGroups[anchor]); r < runs.length && runs[r] >> Integer.SIZE == rowGroups[anchor]; r++) {
            int start = (int) runs[r];
            addWithout(self, before, start, different);
            addWithout(self, start, ends[start], same);
            before = ends[start];
        }
        addWithout(self, before, columns, different);
    }

    /// Of a batch against itself; further columns are nobody's rows.
    @Override
    public boolean isSymmetric() {
        return square && rowGroups.length == columns;
    }

    private static void addWithout(int self, int from, int to, Side side) {
        if (self >= from && self < to) {
            side.addRun(from, self);
            side.addRun(self + 1, to);
        } else {
            side.addRun(from, to);
        }
    }

    private int first(int group) {
        int found = group < 0 ? runs.length : Arrays.binarySearch(runs, key(group, 0));
        return found < 0 ? -found - 1 : found;
    }
}
