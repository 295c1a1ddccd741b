package pushpull.data;

import java.util.Arrays;

/// Where each row went when some were chosen, each any number of times.
public final class IndexMap {
    private final int[] chosen;
    private final int[][] places;

    public IndexMap(int size, int... chosen) {
        this.chosen = chosen;
        int[] counts = new int[size];
        for (int row : chosen) {
            counts[row]++;
        }
        places = new int[size][];
        for (int row = 0; row < size; row++) {
            places[row] = new int[counts[row]];
        }
        for (int place = chosen.length - 1; place >= 0; place--) {
            int row = chosen[place];
            places[row][--counts[row]] = place;
        }
    }

    /// Lists of rows as lists of places for each chosen row, with the row's own other places if `copies`.
    public int[][] mapped(int[][] lists, boolean copies) {
        int[][] result = new int[chosen.length][];
        int[] found = new int[chosen.length];
        for (int place = 0; place < chosen.length; place++) {
            int count = copies ? add(chosen[place], place, found, 0) : 0;
            for (int other : lists[chosen[place]]) {
                count = add(other, place, found, count);
            }
            result[place] = Arrays.copyOf(found, count);
            Arrays.sort(result[place]);
        }
        return result;
    }

    /// Appends the places of a row other than `self` and returns the new count.
    private int add(int row, int self, int[] found, int count) {
        int end = count;
        for (int place : places[row]) {
            if (place != self) {
                found[end++] = place;
            }
        }
        return end;
    }
}
