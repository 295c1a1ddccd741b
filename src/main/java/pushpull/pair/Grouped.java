package pushpull.pair;

import java.util.HashMap;
import java.util.Map;

/// Same are those of the same group; everybody else is different.
///
/// A negative group means none: it is the same as nobody. Columns of one group that lie beside each other form one run,
/// so a batch sorted by group is the fast case; any order is right.
public final class Grouped implements Relation {
    private static final int[] NONE = {};
    private final int[] rowGroups;
    private final int columns;
    private final boolean square;
    private final Map<Integer, int[]> runs = new HashMap<>();

    private Grouped(int[] rowGroups, int[] columnGroups, boolean square) {
        this.rowGroups = rowGroups.clone();
        this.columns = columnGroups.length;
        this.square = square;
        for (int start = 0, end; start < columns; start = end) {
            end = start + 1;
            while (end < columns && columnGroups[end] == columnGroups[start]) {
                end++;
            }
            if (columnGroups[start] >= 0) {
                runs.merge(columnGroups[start], new int[] {start, end}, Grouped::joined);
            }
        }
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
        int[] own = runs.getOrDefault(rowGroups[anchor], NONE);
        int self = square ? anchor : -1;
        int before = 0;
        for (int r = 0; r < own.length; r += 2) {
            addWithout(self, before, own[r], different);
            addWithout(self, own[r], own[r + 1], same);
            before = own[r + 1];
        }
        addWithout(self, before, columns, different);
    }

    private static void addWithout(int self, int from, int to, Side side) {
        if (self >= from && self < to) {
            side.addRun(from, self);
            side.addRun(self + 1, to);
        } else {
            side.addRun(from, to);
        }
    }

    private static int[] joined(int[] before, int[] run) {
        int[] all = java.util.Arrays.copyOf(before, before.length + 2);
        all[before.length] = run[0];
        all[before.length + 1] = run[1];
        return all;
    }
}
