package pushpull.tensor;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The loops that a row of a comparison in the plane goes through.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RowBenchmark {
    @Param({"64", "1024"})
    private int count;

    private double[][] columns = {};
    private double[][] gradient = {};
    private double[] distances = {};
    private double[] forces = {};
    private ColumnRange span = ColumnRange.all(0);
    private Tile apart = new Tile(2, 0, true);
    private Tile along = new Tile(2, 0, false);

    @Setup
    public void prepare() {
        Random random = new Random(1);
        columns = new double[][] {
            random.doubles(count).toArray(), random.doubles(count).toArray()
        };
        gradient = new double[2][count];
        distances = random.doubles(count).toArray();
        forces = random.doubles(count).toArray();
        span = ColumnRange.all(count);
        apart = new Tile(2, count, true);
        along = new Tile(2, count, false);
        apart.over(columns);
        along.over(columns);
    }

    @Benchmark
    public void squaredDistances() {
        Vectors.squaredDistances(columns, apart.point(0), span, distances);
    }

    @Benchmark
    public void euclideanDistances() {
        Vectors.squaredDistances(columns, apart.point(0), span, distances);
        Vectors.sqrt(distances, 0, count);
    }

    @Benchmark
    public void products() {
        Vectors.products(columns, along.point(0), 1, span, distances);
    }

    @Benchmark
    public double exponentials() {
        return Vectors.expSum(distances, -5, 0, forces, count);
    }

    @Benchmark
    public double nearest() {
        return Vectors.min(distances, count);
    }

    @Benchmark
    public double hinges() {
        Vectors.hinge(1, distances, forces, count);
        return Vectors.countPositive(forces, count) + Vectors.dot(forces, forces, count);
    }

    @Benchmark
    public void divide() {
        Vectors.divide(distances, distances, forces, count);
    }

    @Benchmark
    public void spreadApart() {
        apart.spread(0, forces, 0.5, span);
    }

    @Benchmark
    public void spreadAlong() {
        along.spread(0, forces, 0.5, span);
    }

    /// Four anchors at once.
    @Benchmark
    public void pushApart() {
        apart.push(gradient, 0);
    }

    /// Four anchors at once.
    @Benchmark
    public void pushAlong() {
        along.push(gradient, 0);
    }
}
