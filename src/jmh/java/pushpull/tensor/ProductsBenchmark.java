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

/// The three products of a 64 x 64 layer and its activation, on one thread.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ProductsBenchmark {
    private static final int UNITS = 64;

    @Param({"64", "256", "1024"})
    private int batch;

    private final WorkerPool workers = new WorkerPool(1);
    private Tensor weights = Tensor.zeros(0, 0);
    private Tensor gradients = Tensor.zeros(0, 0);
    private Tensor bias = Tensor.zeros(0, 0);
    private Tensor x = Tensor.zeros(0, 0);
    private Tensor y = Tensor.zeros(0, 0);

    @Setup
    public void prepare() {
        weights = random(UNITS, UNITS);
        gradients = Tensor.zeros(UNITS, UNITS);
        bias = Tensor.zeros(UNITS, 1);
        x = random(UNITS, batch);
        y = random(UNITS, batch);
    }

    private static Tensor random(int rows, int columns) {
        Random random = new Random(1);
        Tensor tensor = Tensor.zeros(rows, columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                tensor.set(i, j, random.nextGaussian());
            }
        }
        return tensor;
    }

    @Benchmark
    public void forward() {
        ColumnSlice.share(workers, batch, 0, range -> Products.forward(weights, bias, x, y, range));
    }

    @Benchmark
    public void backward() {
        ColumnSlice.share(workers, batch, 0, range -> Products.backward(weights, y, x, range));
    }

    @Benchmark
    public void accumulate() {
        gradients.fill(0);
        WorkShare.each(workers, 0, share -> Products.accumulate(y, x, gradients, bias, share));
    }

    @Benchmark
    public void tanh() {
        ColumnSlice.share(workers, batch, 0, range -> Activations.tanh(x, range));
    }
}
