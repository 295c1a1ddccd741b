package pushpull.measure;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import pushpull.statistics.Roc;
import pushpull.statistics.RocBuilder;

/// Verification of all pairs i < j by distance, as they pass by.
///
/// Of up to [#EXACT] points every distance is a threshold. Of more, distances that agree to 2^-13 are counted
/// together: each point of the curve is exact then, but there are fewer of them, and `Roc.slack` says how far off the
/// area can be.
final class RocTally implements PairwiseTally {
    /// The most points whose pairs are kept one by one.
    static final int EXACT = 3000;

    private static final int FRACTION = 12;
    private static final int DROPPED = 52 - FRACTION;
    private static final int OCTAVES = 2048;

    private final int[] labels;
    private final double[][] kept;
    private final int[] used = new int[2];
    private final long[][] counts = new long[OCTAVES][0];
    private int seen;
    private @Nullable Roc roc;

    RocTally(int... labels) {
        this.labels = labels;
        boolean exact = labels.length <= EXACT;
        int pairs = exact ? labels.length * Math.max(0, labels.length - 1) / 2 : 0;
        this.kept = new double[2][pairs];
    }

    /// Adds a point once: what has been tallied for one measure is there for others.
    @Override
    public void add(QueryDistances query) {
        if (query.index() != seen) {
            return;
        }
        seen++;
        if (labels.length <= EXACT) {
            keep(query);
        } else {
            count(query);
        }
    }

    private void keep(QueryDistances query) {
        for (int j = 0; j < query.index(); j++) {
            int kind = labels[j] == query.label() ? 0 : 1;
            kept[kind][used[kind]++] = -query.distances()[j];
        }
    }

    private void count(QueryDistances query) {
        double[] distances = query.distances();
        int label = query.label();
        for (int j = 0; j < query.index(); j++) {
            int key = (int) (Double.doubleToRawLongBits(distances[j]) >>> DROPPED);
            long[] octave = counts[key >>> FRACTION];
            if (octave.length == 0) {
                octave = new long[2 << FRACTION];
                counts[key >>> FRACTION] = octave;
            }
            int kind = labels[j] == label ? 0 : 1;
            octave[2 * (key & (1 << FRACTION) - 1) + kind]++;
        }
    }

    /// Whether all points have been added.
    boolean isFull() {
        return seen == labels.length;
    }

    Roc roc() {
        Roc made = roc;
        if (made == null) {
            made = labels.length <= EXACT
                    ? Roc.of(Arrays.copyOf(kept[0], used[0]), Arrays.copyOf(kept[1], used[1]))
                    : pooled();
            roc = made;
        }
        return made;
    }

    private Roc pooled() {
        RocBuilder builder = new RocBuilder();
        for (int octave = 0; octave < OCTAVES; octave++) {
            long[] both = counts[octave];
            for (int k = 0; k < both.length / 2; k++) {
                long next = ((long) octave << FRACTION | k) + 1 << DROPPED;
                builder.add(-Double.longBitsToDouble(next - 1), both[2 * k], both[2 * k + 1]);
            }
        }
        return builder.roc();
    }

    /// That the curve of this many points has fewer thresholds than pairs have distances.
    static List<MetricRemark> remarks(double slack, int points) {
        return points <= EXACT ? List.of() : List.of(new MetricRemark.Within(slack));
    }

    @Override
    public double value() {
        return roc().auc();
    }

    /// A figure of the curve.
    PairwiseTally figure(ToDoubleFunction<Roc> figure) {
        return new Figure(this, figure);
    }

    private record Figure(RocTally of, ToDoubleFunction<Roc> figure) implements PairwiseTally {
        @Override
        public void add(QueryDistances query) {
            of.add(query);
        }

        @Override
        public PairwiseTally counted() {
            return of;
        }

        @Override
        public double value() {
            return figure.applyAsDouble(of.roc());
        }
    }
}
