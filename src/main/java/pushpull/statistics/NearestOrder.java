package pushpull.statistics;

import java.util.Arrays;
import pushpull.tensor.Vectors;

/// Finds the nearest of many, nearest first, and of equally near ones in the order of their index.
///
/// Few are kept as they pass. Of many, those that can be among them are thrown into even intervals of distance, and
/// only those intervals that are needed are sorted, so that a whole order takes about as long as a few passes. Belongs
/// to one thread.
public final class NearestOrder {
    /// Up to this many are kept sorted as others pass.
    private static final int FEW = 16;

    private static final int SHORT = 24;
    private static final int MOST_BUCKETS = 1 << 15;
    private static final int BUCKETS_AT_LEAST = 64;

    /// How many distances suggest how far the wanted ones reach.
    private static final int HINTS = 512;

    private final double[] hints = new double[HINTS];
    private final int[] chosen;
    private final int[] bucketOf;
    private final int[] starts;
    private final int buckets;

    /// @param count how many there are at most
    public NearestOrder(int count) {
        chosen = new int[count + 1];
        bucketOf = new int[count];
        buckets = Math.clamp(Integer.highestOneBit(Math.max(1, count / 2)), BUCKETS_AT_LEAST, MOST_BUCKETS);
        starts = new int[buckets + 1];
    }

    /// The indices of the `depth` least of the first `count` distances, or of all if there are fewer.
    ///
    /// @param self an index that is left out, or -1
    public int[] nearest(double[] line, int count, int self, int depth) {
        int others = self < 0 ? count : count - 1;
        int wanted = Math.min(depth, others);
        return wanted <= FEW ? few(line, count, self, wanted) : many(line, count, self, wanted);
    }

    private static int[] few(double[] line, int count, int self, int wanted) {
        int[] order = new int[wanted];
        double[] near = new double[wanted];
        int found = 0;
        for (int j = 0; j < count && wanted > 0; j++) {
            double distance = line[j];
            if (j != self && (found < wanted || distance < near[wanted - 1])) {
                int at = found < wanted ? found++ : wanted - 1;
                for (; at > 0 && near[at - 1] > distance; at--) {
                    near[at] = near[at - 1];
                    order[at] = order[at - 1];
                }
                near[at] = distance;
                order[at] = j;
            }
        }
        return order;
    }

    private int[] many(double[] line, int count, int self, int wanted) {
        int found = choose(line, count, self, wanted);
        throwIn(line, found);
        int last = 0;
        while (starts[last + 1] < wanted) {
            last++;
        }
        int[] order = new int[starts[last + 1]];
        int[] next = Arrays.copyOf(starts, last + 1);
        for (int i = 0; i < found; i++) {
            if (bucketOf[i] <= last) {
                order[next[bucketOf[i]]++] = chosen[i];
            }
        }
        for (int bucket = 0; bucket <= last; bucket++) {
            sort(order, starts[bucket], starts[bucket + 1], line);
        }
        return order.length == wanted ? order : Arrays.copyOf(order, wanted);
    }

    /// Chooses those that can be among the wanted, in the order of their index, and returns how many: by a distance
    /// that a few of them suggest, or all if that was too near.
    private int choose(double[] line, int count, int self, int wanted) {
        int found = within(line, count, self, suggested(line, count, wanted));
        return found >= wanted ? found : within(line, count, self, Double.POSITIVE_INFINITY);
    }

    private int within(double[] line, int count, int self, double most) {
        int found = Vectors.indicesUpTo(most, line, chosen, count);
        int at = self < 0 ? -1 : Arrays.binarySearch(chosen, 0, found, self);
        if (at >= 0) {
            System.arraycopy(chosen, at + 1, chosen, at, found - at - 1);
            found--;
        }
        return found;
    }

    /// A distance within which there are probably more than are wanted; infinite if it would save little.
    private double suggested(double[] line, int count, int wanted) {
        if (count < HINTS || wanted > count / 2) {
            return Double.POSITIVE_INFINITY;
        }
        for (int i = 0; i < HINTS; i++) {
            hints[i] = line[(int) ((long) i * count / HINTS)];
        }
        Arrays.sort(hints);
        double share = (double) wanted / count;
        int at = (int) (HINTS * share + 4 * Math.sqrt(HINTS * share) + 2);
        return at < HINTS ? hints[at] : Double.POSITIVE_INFINITY;
    }

    /// Notes the interval of each that was chosen, and where each interval begins.
    private void throwIn(double[] line, int found) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < found; i++) {
            least = Math.min(least, line[chosen[i]]);
            most = Math.max(most, line[chosen[i]]);
        }
        double scale = (buckets - 1) / (most - least);
        Arrays.fill(starts, 0);
        for (int i = 0; i < found; i++) {
            int bucket = Math.min((int) ((line[chosen[i]] - least) * scale), buckets - 1);
            bucketOf[i] = bucket;
            starts[bucket + 1]++;
        }
        for (int bucket = 0; bucket < buckets; bucket++) {
            starts[bucket + 1] += starts[bucket];
        }
    }

    private static void sort(int[] order, int from, int to, double[] line) {
        if (to - from > SHORT) {
            sortByKeys(order, from, to, line);
        }
        for (int i = from + 1; i < to; i++) {
            int index = order[i];
            double distance = line[index];
            int at = i;
            for (; at > from && isBehind(order[at - 1], index, distance, line); at--) {
                order[at] = order[at - 1];
            }
            order[at] = index;
        }
    }

    /// Sorts by all but the last bits of the distance, which leaves little to do.
    private static void sortByKeys(int[] order, int from, int to, double[] line) {
        long low = Long.highestOneBit(Math.max(1, line.length)) * 2 - 1;
        long[] keys = new long[to - from];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = Double.doubleToRawLongBits(line[order[from + i]]) & ~low | order[from + i];
        }
        Arrays.sort(keys);
        for (int i = 0; i < keys.length; i++) {
            order[from + i] = (int) (keys[i] & low);
        }
    }

    private static boolean isBehind(int other, int index, double distance, double[] line) {
        return line[other] > distance || line[other] == distance && other > index;
    }
}
