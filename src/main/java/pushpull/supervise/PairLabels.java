package pushpull.supervise;

import java.util.Arrays;
import java.util.stream.IntStream;
import pushpull.data.IndexMap;

/// Who is same with whom, who is different, and who is neither, among rows `0 … size()-1`.
///
/// Symmetric. A row is same with itself and different from nobody it is same with; in a batch of two views every point
/// has two rows, which are same with each other.
public sealed interface PairLabels {
    int size();

    boolean same(int i, int j);

    boolean different(int i, int j);

    /// The kinship of these rows, in this order; a row that is chosen twice is same with its copy.
    PairLabels subset(int... chosen);

    /// The rows other than `i` that are same with it, ascending.
    default int[] sameAs(int i) {
        return IntStream.range(0, size()).filter(j -> j != i && same(i, j)).toArray();
    }

    /// The rows that are different from `i`, ascending.
    default int[] differentFrom(int i) {
        return IntStream.range(0, size()).filter(j -> different(i, j)).toArray();
    }

    /// Same are those of the same group, different those of two groups; a row of a negative group belongs to none,
    /// and is neither same nor different.
    record Groups(int[] group) implements PairLabels {
        @Override
        public int size() {
            return group.length;
        }

        @Override
        public boolean same(int i, int j) {
            return i == j || group[i] != -1 && group[i] == group[j];
        }

        @Override
        public boolean different(int i, int j) {
            return group[i] >= 0 && group[j] >= 0 && group[i] != group[j];
        }

        /// A row without a group gets a negative one of its own below -1, by which its copies are known.
        @Override
        public Groups subset(int... chosen) {
            return new Groups(Arrays.stream(chosen)
                    .map(row -> group[row] == -1 ? -2 - row : group[row])
                    .toArray());
        }
    }

    /// Same are the listed pairs; different are the listed ones, or everybody else.
    ///
    /// @param same for each row the others that are same, ascending
    /// @param different for each row those that are different, ascending; not used where `othersDiffer`
    /// @param othersDiffer whether everybody who is not same is different
    record Listed(int[][] same, int[][] different, boolean othersDiffer) implements PairLabels {
        @Override
        public int size() {
            return same.length;
        }

        @Override
        public boolean same(int i, int j) {
            return i == j || Arrays.binarySearch(same[i], j) >= 0;
        }

        @Override
        public boolean different(int i, int j) {
            return othersDiffer ? !same(i, j) : Arrays.binarySearch(different[i], j) >= 0;
        }

        @Override
        public int[] sameAs(int i) {
            return same[i].clone();
        }

        @Override
        public int[] differentFrom(int i) {
            return othersDiffer ? PairLabels.super.differentFrom(i) : different[i].clone();
        }

        @Override
        public Listed subset(int... chosen) {
            IndexMap places = new IndexMap(size(), chosen);
            return new Listed(
                    places.of(same, true), othersDiffer ? different : places.of(different, false), othersDiffer);
        }
    }
}
