package pushpull.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How much of the variance of runs on a full grid each axis explains, alone and together with others, and the seed.
///
/// Functional analysis of variance: Hutter, Hoos and Leyton-Brown, "An efficient approach for assessing hyperparameter
/// importance", ICML 2014; on a full grid it is exact, and shares add up to 1.
public final class VarianceShares {
    private VarianceShares() {}

    /// The share of a set of axes together, beyond what its parts explain.
    ///
    /// @param axes in order; the last one is the seed
    /// @param share of the variance of all runs
    /// @param byChance the share that it would have on average if nothing had an effect
    public record Share(List<Integer> axes, double share, double byChance) {
        public Share {
            axes = List.copyOf(axes);
        }
    }

    /// The shares of every set of axes, the seed being the last one; by the number of axes, then in their order.
    ///
    /// @param levels how many values each axis has, the seed's included
    /// @param values of all runs, the seed varying fastest and then the last axis
    public static List<Share> of(int[] levels, double... values) {
        if (Arrays.stream(levels).reduce(1, Math::multiplyExact) != values.length || levels.length > 16) {
            throw new IllegalArgumentException(values.length + " runs on a grid of " + Arrays.toString(levels));
        }
        int sets = 1 << levels.length;
        double[] explained = new double[sets];
        double mean = Arrays.stream(values).average().orElseThrow();
        double all = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
        List<Share> shares = new ArrayList<>();
        for (int set = 1; set < sets; set++) {
            explained[set] = variance(set, levels, mean, values);
            double degrees = 1;
            for (int axis = 0; axis < levels.length; axis++) {
                degrees *= (set >> axis & 1) == 1 ? levels[axis] - 1 : 1;
            }
            for (int part = set - 1 & set; part > 0; part = part - 1 & set) {
                explained[set] -= explained[part];
            }
            double share = all > 0 ? Math.max(0, explained[set]) / all : Double.NaN;
            shares.add(new Share(axes(set), share, degrees / (values.length - 1)));
        }
        shares.sort((one, other) -> {
            int size = Integer.compare(one.axes.size(), other.axes.size());
            return size == 0 ? Arrays.compare(array(one), array(other)) : size;
        });
        return shares;
    }

    private static int[] array(Share share) {
        return share.axes.stream().mapToInt(axis -> axis).toArray();
    }

    private static List<Integer> axes(int set) {
        List<Integer> axes = new ArrayList<>();
        for (int axis = 0; set >> axis > 0; axis++) {
            if ((set >> axis & 1) == 1) {
                axes.add(axis);
            }
        }
        return axes;
    }

    /// The variance of the means over all axes that are not in a set.
    private static double variance(int set, int[] levels, double mean, double... values) {
        int cells = 1;
        for (int axis = 0; axis < levels.length; axis++) {
            cells *= (set >> axis & 1) == 1 ? levels[axis] : 1;
        }
        double[] sums = new double[cells];
        for (int run = 0; run < values.length; run++) {
            sums[cell(run, set, levels)] += values[run] - mean;
        }
        double each = (double) values.length / cells;
        return Arrays.stream(sums)
                .map(sum -> sum / each * (sum / each))
                .average()
                .orElseThrow();
    }

    private static int cell(int run, int set, int... levels) {
        int cell = 0;
        int scale = 1;
        int rest = run;
        for (int axis = levels.length - 1; axis >= 0; axis--) {
            if ((set >> axis & 1) == 1) {
                cell += rest % levels[axis] * scale;
                scale *= levels[axis];
            }
            rest /= levels[axis];
        }
        return cell;
    }
}
