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

    private final int[] labels;
    private final double[][] kept;
    private final int[] used = new int[2];
    private final long[] coincident = new long[2];

    /// By the upper bits of the distance less [#base], same pairs beside different ones; empty until a pair is apart.
    private long[] counts = {};

    private int base;
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
            int kind = labels[j] == label ? 0 : 1;
            int at = 2 * (key(distances[j]) - base) + kind;
            if (at >= 0 && at < counts.length) {
                counts[at]++;
            } else {
                countApart(distances[j], kind);
            }
        }
    }

    private static int key(double distance) {
        return (int) (Double.doubleToRawLongBits(distance) >>> DROPPED);
    }

    /// Counts a distance that has no place yet.
    private void countApart(double distance, int kind) {
        if (distance == 0) {
            coincident[kind]++;
            return;
        }
        int octave = key(distance) >>> FRACTION << FRACTION;
        int first = counts.length == 0 ? octave : Math.min(base, octave);
        int end = Math.max(base + counts.length / 2, octave + (1 << FRACTION));
        long[] wider = new long[2 * (end - first)];
        System.arraycopy(counts, 0, wider, counts.length == 0 ? 0 : 2 * (base - first), counts.length);
        counts = wider;
        base = first;
        counts[2 * (key(distance) - base) + kind]++;
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
        builder.add(-0.0, coincident[0], coincident[1]);
        for (int k = 0; k < counts.length / 2; k++) {
            long next = (long) base + k + 1 << DROPPED;
            builder.add(-Double.longBitsToDouble(next - 1), counts[2 * k], counts[2 * k + 1]);
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
