package pushpull.pair;

import java.util.Arrays;

/// Forces between two candidates of an anchor, where a loss compares them with each other.
///
/// One thread writes, and others read when it is done.
public final class CrossForces {
    /// No such force: that of every row but those of few losses.
    static final CrossForces NONE = new CrossForces();

    private int count;
    private int[] from = {};
    private int[] to = {};
    private double[] gap = {};
    private double[] force = {};

    CrossForces() {}

    public boolean isEmpty() {
        return count == 0;
    }

    /// Receives the forces one by one.
    @FunctionalInterface
    public interface Taker {
        /// @param from column of one candidate, which the distance is measured from
        /// @param to column of the other
        /// @param force d(share)/d(distance)
        void add(int from, int to, double force);
    }

    public void each(Taker taker) {
        for (int i = 0; i < count; i++) {
            taker.add(from[i], to[i], force[i]);
        }
    }

    /// Those that a column feels, in the same order.
    public CrossForces on(int column) {
        CrossForces felt = new CrossForces();
        for (int i = 0; i < count; i++) {
            if (from[i] == column || to[i] == column) {
                felt.add(from[i], to[i], gap[i], force[i]);
            }
        }
        return felt;
    }

    void add(int first, int second, double distance, double felt) {
        if (count == from.length) {
            int room = Math.max(8, 2 * count);
            from = Arrays.copyOf(from, room);
            to = Arrays.copyOf(to, room);
            gap = Arrays.copyOf(gap, room);
            force = Arrays.copyOf(force, room);
        }
        from[count] = first;
        to[count] = second;
        gap[count] = distance;
        force[count++] = felt;
    }

    /// Adds the forces to the gradients of the columns `first … last-1`.
    void addGradient(Comparison comparison, double[][] gradient, int first, int last) {
        if (count == 0) {
            return;
        }
        Distance distance = comparison.distance();
        double[][] points = comparison.columns().coordinates();
        double[] coefficients = Arrays.copyOf(force, count);
        distance.coefficients(gap, coefficients, count);
        for (int i = 0; i < count; i++) {
            for (int k = 0; k < points.length; k++) {
                double at = points[k][from[i]] + distance.offset();
                double other = points[k][to[i]];
                boolean apart = distance.isByDifference();
                if (from[i] >= first && from[i] < last) {
                    gradient[k][from[i]] += coefficients[i] * (apart ? at - other : other);
                }
                if (to[i] >= first && to[i] < last) {
                    gradient[k][to[i]] += coefficients[i] * (apart ? other - at : at);
                }
            }
        }
    }
}
