package pushpull.data;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Where each row went when some were chosen, each any number of times.
final class Places {
    private final int[] chosen;
    private final int[][] places;

    Places(int size, int... chosen) {
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

    /// Lists of rows as lists of places for each chosen row, with the row's own other places where `copies`.
    int[][] of(int[][] lists, boolean copies) {
        int[][] result = new int[chosen.length][];
        for (int place = 0; place < chosen.length; place++) {
            int self = place;
            int row = chosen[place];
            IntStream others = Arrays.stream(lists[row]);
            result[place] = (copies ? IntStream.concat(IntStream.of(row), others) : others)
                    .flatMap(other -> Arrays.stream(places[other]))
                    .filter(other -> other != self)
                    .sorted()
                    .toArray();
        }
        return result;
    }
}
