package pushpull.supervise;

import java.util.Arrays;

/// Lists of partners that grow pair by pair, in both directions.
final class PairLists {
    /// Above this many points pair labels that must be listed pair by pair are refused.
    static final int MOST_POINTS = 4000;

    private final int[][] lists;
    private final int[] sizes;

    PairLists(int size) {
        lists = new int[size][4];
        sizes = new int[size];
    }

    void add(int i, int j) {
        append(i, j);
        append(j, i);
    }

    private void append(int from, int to) {
        if (sizes[from] == lists[from].length) {
            lists[from] = Arrays.copyOf(lists[from], 2 * sizes[from]);
        }
        lists[from][sizes[from]++] = to;
    }

    /// For each row its partners, ascending, each once.
    int[][] toArrays() {
        int[][] result = new int[lists.length][];
        for (int i = 0; i < lists.length; i++) {
            result[i] = Arrays.stream(lists[i], 0, sizes[i]).sorted().distinct().toArray();
        }
        return result;
    }

    /// The listed are same, all others are different.
    PairLabels.Listed othersDiffer() {
        return new PairLabels.Listed(toArrays(), new int[0][], true);
    }
}
