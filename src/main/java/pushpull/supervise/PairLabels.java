package pushpull.supervise;

import java.util.Arrays;
import java.util.stream.IntStream;
import pushpull.data.IndexMap;

/// Which pairs are positive, which negative, and which neither, among rows `0 … size()-1`.
///
/// Symmetric. A row is same with itself, and no two rows are both same and different; in a batch of two views every
/// point has two rows, which are same with each other.
public sealed interface PairLabels {
    int size();

    boolean isPositivePair(int i, int j);

    boolean isNegativePair(int i, int j);

    /// The pair labels of these rows, in this order; a row chosen twice is positive with its copy.
    PairLabels subset(int... chosen);

    /// The rows other than `i` that are same with it, ascending.
    default int[] positivesOf(int i) {
        return IntStream.range(0, size())
                .filter(j -> j != i && isPositivePair(i, j))
                .toArray();
    }

    /// The rows that are different from `i`, ascending.
    default int[] negativesOf(int i) {
        return IntStream.range(0, size()).filter(j -> isNegativePair(i, j)).toArray();
    }

    /// Same are those of the same group, different those of two groups; a row of a negative group belongs to none,
    /// and is neither same nor different.
    record Groups(int[] group) implements PairLabels {
        @Override
        public int size() {
            return group.length;
        }

        @Override
        public boolean isPositivePair(int i, int j) {
            return i == j || group[i] != -1 && group[i] == group[j];
        }

        @Override
        public boolean isNegativePair(int i, int j) {
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

    /// Same are the listed pairs; different are the listed ones, or all others.
    ///
    /// @param positives for each row the others that are same, ascending
    /// @param negatives for each row those that are different, ascending; not used if `othersDiffer`
    /// @param othersDiffer whether all that are not same are different
    record Listed(int[][] positives, int[][] negatives, boolean othersDiffer) implements PairLabels {
        @Override
        public int size() {
            return positives.length;
        }

        @Override
        public boolean isPositivePair(int i, int j) {
            return i == j || Arrays.binarySearch(positives[i], j) >= 0;
        }

        @Override
        public boolean isNegativePair(int i, int j) {
            return othersDiffer ? !isPositivePair(i, j) : Arrays.binarySearch(negatives[i], j) >= 0;
        }

        @Override
        public int[] positivesOf(int i) {
            return positives[i].clone();
        }

        @Override
        public int[] negativesOf(int i) {
            return othersDiffer ? PairLabels.super.negativesOf(i) : negatives[i].clone();
        }

        @Override
        public Listed subset(int... chosen) {
            IndexMap places = new IndexMap(size(), chosen);
            return new Listed(
                    places.mapped(positives, true),
                    othersDiffer ? negatives : places.mapped(negatives, false),
                    othersDiffer);
        }
    }
}
