package pushpull.tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Calls every kernel of a set on numbers of its own, so that the compiler takes them up before a run depends on them.
final class KernelWarmUp {
    private static final int ROUNDS = 300;
    private static final int MOST_TIMES = 200;
    private static final int TRIALS = 20;

    /// In nanoseconds: the compiler's time to work off what it was asked for.
    private static final long PAUSE = 30_000_000;

    /// Sixteen turns on vectors, and a rest.
    private static final int LENGTH = 16 * Math.max(4, Kernels.LANES) + 3;

    private static final int ROWS = Scratch.ROWS;

    private final Kernels kernels;
    private final double[] a = filled(0.5);
    private final double[] b = filled(1.5);
    private final double[][] plane = {filled(0.25), filled(0.75)};
    private final double[] point = {0.5, 0.5};
    private final double[] four = {0.5, 0.25, 0.5, 0.75};
    private final double[][] block = new double[SquaredDistances.SIDE][LENGTH];
    private final ColumnRange span = ColumnRange.all(LENGTH);
    private final Tile tile = new Tile(2, LENGTH, true);
    private final Tensor weights = filled(ROWS, ROWS);
    private final Tensor x = filled(ROWS, LENGTH);
    private final Tensor y = filled(ROWS, LENGTH);
    private final Tensor mean = filled(ROWS, LENGTH);
    private final Tensor square = filled(ROWS, LENGTH);
    private final Scratch scratch = new Scratch();
    private final UpdateKernels.Run run = new UpdateKernels.Run(x.segment(), y.segment(), 0, LENGTH);

    /// Those that compile longest come first.
    private final List<Runnable> groups = List.of(
            this::activations,
            this::blocks,
            this::exponentials,
            this::segments,
            this::pulls,
            this::distances,
            this::rows,
            this::sums,
            this::updates);

    KernelWarmUp(Kernels kernels) {
        this.kernels = kernels;
        tile.over(new double[][] {a.clone(), b.clone()});
        scratch.prepare(1, LENGTH / ROWS);
        scratch.count = ROWS;
    }

    private static double[] filled(double value) {
        double[] values = new double[LENGTH];
        Arrays.fill(values, value);
        return values;
    }

    private static Tensor filled(int rows, int columns) {
        Tensor tensor = Tensor.zeros(rows, columns);
        tensor.fill(0.5);
        return tensor;
    }

    /// Calls groups of kernels until each is about as fast as another set's, or the compiler had all the time it may
    /// need. Before they are compiled they are slower by far: every vector is an object.
    void runUntilAsFastAs(KernelWarmUp other) {
        List<Integer> slow =
                new ArrayList<>(IntStream.range(0, groups.size()).boxed().toList());
        for (int i = 0; i < MOST_TIMES && !slow.isEmpty(); i++) {
            slow.forEach(group -> run(groups.get(group), ROUNDS));
            LockSupport.parkNanos(PAUSE);
            slow.removeIf(group -> shortest(groups.get(group)) <= 2 * shortest(other.groups.get(group)));
        }
    }

    private static long shortest(Runnable group) {
        long shortest = Long.MAX_VALUE;
        for (int i = 0; i < TRIALS; i++) {
            long start = System.nanoTime();
            group.run();
            shortest = Math.min(shortest, System.nanoTime() - start);
        }
        return shortest;
    }

    /// Calls every kernel so often.
    void run(int rounds) {
        groups.forEach(group -> run(group, rounds));
    }

    private static void run(Runnable group, int rounds) {
        for (int i = 0; i < rounds; i++) {
            group.run();
        }
    }

    private void activations() {
        SegmentKernels on = kernels.segments();
        on.tanh(x.segment(), 0, LENGTH);
        on.tanhBackward(x.segment(), y.segment(), 0, LENGTH);
        on.relu(x.segment(), 0, LENGTH);
        on.reluBackward(x.segment(), y.segment(), 0, LENGTH);
    }

    private void blocks() {
        BlockKernel on = kernels.blocks();
        on.packPanel(scratch, x.segment(), 0, ROWS);
        on.packColumns(scratch, x.segment(), 0, ROWS);
        scratch.isWhole = !scratch.isWhole;
        scratch.add = !scratch.add;
        on.multiply(scratch, y.segment(), 0, LENGTH);
        on.write(scratch, y.segment(), 0, LENGTH);
    }

    private void exponentials() {
        kernels.exponentials().exp(a, 0.5, 0.5, plane[0], LENGTH);
    }

    private void segments() {
        SegmentKernels on = kernels.segments();
        y.set(0, 0, on.sum(x.segment(), 0, LENGTH) + on.dot(x.segment(), 0, y.segment(), LENGTH, LENGTH));
        on.combine(product(null), 0, 0, LENGTH);
        on.combine(product(mean), 0, 0, LENGTH);
        y.set(0, 0, on.isFinite(y.segment(), 0, LENGTH) ? 1 : 0);
    }

    private Product product(@Nullable Tensor bias) {
        return new Product(
                Product.Factor.of(weights),
                Product.Factor.of(x),
                y.segment(),
                bias == null ? null : bias.segment(),
                ROWS,
                2,
                LENGTH,
                false);
    }

    private void pulls() {
        PullKernels on = kernels.pulls();
        on.copy(a, 0.5, span, b);
        point[0] = 0.5 * Math.min(1, on.pullApart(a, 0.5, b, span) + on.pullAlong(a, b, span));
        on.spreadApart(tile, 0, a, 0.5, span);
        on.spreadAlong(tile, 1, a, 0.5, span);
        tile.begin(0);
        tile.begin(1);
        on.pushApart(tile, 0, plane[0], span);
        on.pushAlong(tile, 0, plane[0], span);
        on.pushPlaneApart(tile, plane, 0, LENGTH);
        on.pushPlaneAlong(tile, plane, 0, LENGTH);
    }

    private void distances() {
        DistanceKernels on = kernels.distances();
        on.square(a, 0.5, span, plane[0], false);
        on.square(a, 0.5, span, plane[0], true);
        on.multiply(a, 0.5, span, plane[1], false);
        on.multiply(a, 0.5, span, plane[1], true);
        on.squarePlane(plane, point, span, b);
        on.productPlane(plane, point, 1, span, b);
        on.subtractFrom(1, span, b);
        on.squareBlock(a, 0, four, block, 0);
    }

    private void rows() {
        RowKernels on = kernels.rows();
        on.axpy(-0.5, a, b, LENGTH);
        on.scale(0.5, b, LENGTH);
        on.sqrt(a, b, LENGTH);
        on.sqrt(b, 0, LENGTH);
        on.divide(a, b, plane[0], LENGTH);
        on.excess(0.5, a, plane[1], LENGTH);
        on.hinge(0.5, a, plane[1], LENGTH);
    }

    private void sums() {
        RowKernels on = kernels.rows();
        b[0] = on.dot(a, a, LENGTH) + on.sum(a, LENGTH) + on.countPositive(a, LENGTH);
        b[1] = on.max(a, LENGTH) - on.min(a, LENGTH);
    }

    private void updates() {
        UpdateKernels on = kernels.updates();
        on.adapt(new Updates.Adaption(1e-3, 0.9, 0.99, 1, 1e-8, 0, 1), run, mean.segment(), square.segment());
        on.descend(new Updates.Descent(1e-3, 0.9, 1, 0, 0), run, mean.segment());
        on.scale(new Updates.Scaling(1e-3, 0.9, 0.1, 1e-8, 0), run, square.segment());
        on.updateAverage(0.9, run);
    }
}
