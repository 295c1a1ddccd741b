package pushpull.pair;

import java.util.Arrays;

/// Same are those of the same group; those of another are different.
///
/// A row of group -1 is negative with all rows, itself included. A row of a group below -1 is unlabelled: it
/// is the same as its own copies, and neither same nor different to anything else. Columns of one group that lie beside
/// each other form one run,
/// so a batch sorted by group is the fast case; any order is right.
public final class GroupRelation implements Relation {
    private static final int STRANGER = -1;

    private final int[] rowGroups;
    private final int columns;
    private final boolean square;

    /// Where each run begins, by group and then by place: the group in the upper half, the place in the lower.
    private final long[] runs;

    private final int[] ends;

    /// Where runs of columns begin and end that are not unlabelled, in turn; one run if all columns are labelled.
    private final int[] known;

    private GroupRelation(int[] rowGroups, int[] columnGroups, boolean square) {
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
            if (columnGroups[start] != STRANGER) {
                found[count++] = key(columnGroups[start], start);
            }
        }
        runs = Arrays.copyOf(found, count);
        Arrays.sort(runs);
        known = known(columnGroups);
    }

    private static int[] known(int... groups) {
        int[] bounds = new int[2 * groups.length];
        int count = 0;
        boolean inside = false;
        for (int i = 0; i <= groups.length; i++) {
            boolean labelled = i < groups.length && groups[i] >= STRANGER;
            if (labelled != inside) {
                bounds[count++] = i;
                inside = labelled;
            }
        }
        return Arrays.copyOf(bounds, count);
    }

    private static long key(int group, int place) {
        return (long) group << Integer.SIZE | place;
    }

    /// A batch against itself, without the anchor.
    public static GroupRelation square(int... groups) {
        return new GroupRelation(groups, groups, true);
    }

    /// A batch against itself, without the anchor, and against further columns after it.
    public static GroupRelation leading(int[] rowGroups, int[] columnGroups) {
        return new GroupRelation(rowGroups, columnGroups, true);
    }

    /// Rows against other columns (proxies, a queue, another view).
    public static GroupRelation rectangular(int[] rowGroups, int[] columnGroups) {
        return new GroupRelation(rowGroups, columnGroups, false);
    }

    @Override
    public void list(int anchor, CandidateList positives, CandidateList negatives) {
        int self = square ? anchor : -1;
        int before = 0;
        for (int r = first(rowGroups[anchor]); r < runs.length && runs[r] >> Integer.SIZE == rowGroups[anchor]; r++) {
            int start = (int) runs[r];
            addNegatives(anchor, before, start, negatives);
            addWithout(self, start, ends[start], positives);
            before = ends[start];
        }
        addNegatives(anchor, before, columns, negatives);
    }

    /// Adds the labelled columns of a stretch, unless the anchor is unlabelled itself.
    private void addNegatives(int anchor, int from, int to, CandidateList negatives) {
        for (int k = 0; k < known.length && rowGroups[anchor] >= STRANGER; k += 2) {
            int start = Math.max(from, known[k]);
            int end = Math.min(to, known[k + 1]);
            if (start < end) {
                addWithout(square ? anchor : -1, start, end, negatives);
            }
        }
    }

    /// Of a batch against itself; further columns are not rows.
    @Override
    public boolean isSymmetric() {
        return square && rowGroups.length == columns;
    }

    private static void addWithout(int self, int from, int to, CandidateList side) {
        if (self >= from && self < to) {
            side.addRun(from, self);
            side.addRun(self + 1, to);
        } else {
            side.addRun(from, to);
        }
    }

    private int first(int group) {
        int found = group == STRANGER ? runs.length : Arrays.binarySearch(runs, key(group, 0));
        return found < 0 ? -found - 1 : found;
    }
}
