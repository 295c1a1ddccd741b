package pushpull.train;

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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import pushpull.bench.StepBench;
import pushpull.tensor.WorkerPool;

/// Whole training steps, as `pushpull bench step` takes them.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class StepBenchmark {
    @Param({"NtXentLoss", "ContrastiveLoss", "TripletLoss"})
    private String loss = "NtXentLoss";

    @Param({"64", "256", "1024"})
    private int batch;

    @Param({"1", "2"})
    private int threads;

    private WorkerPool workers = new WorkerPool(1);
    private StepBench bench = StepBench.of("NtXentLoss", 4, workers);

    @Setup
    public void prepare() {
        workers = new WorkerPool(threads);
        bench = StepBench.of(loss, batch, workers);
    }

    @TearDown
    public void close() {
        workers.close();
    }

    @Benchmark
    public double step() {
        bench.step();
        return bench.loss();
    }
}
