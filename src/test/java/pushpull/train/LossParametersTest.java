package pushpull.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pushpull.experiment.Experiment;
import pushpull.loss.LossParameter;
import pushpull.pair.Embeddings;
import pushpull.settings.Settings;
import pushpull.tensor.Matrix;
import pushpull.tensor.WorkerPool;

class LossParametersTest {
    private static LossParameters numbers(WorkerPool workers, LossParameter... entries) {
        Experiment experiment = Settings.read(Experiment.class, Map.of());
        return new LossParameters(
                List.of(entries), new ModuleFactory(experiment, TrainingData.of(experiment), workers, 0));
    }

    @Test
    void proxiesAreApartFromNumbers() {
        try (WorkerPool workers = new WorkerPool(1)) {
            LossParameters learned = numbers(
                    workers, LossParameter.scalar("scale", 3), LossParameter.proxies(4, 2), LossParameter.biases(4));
            assertArrayEquals(new double[] {3, 0, 0, 0, 0}, learned.numbers());
            Embeddings proxies = learned.proxies();
            assertArrayEquals(new int[] {4, 2}, new int[] {proxies.count(), proxies.dimensions()});
        }
    }

    @Test
    void furtherClassesLeaveTheOthersWhereTheyAre() {
        try (WorkerPool workers = new WorkerPool(1)) {
            LossParameters few = numbers(workers, LossParameter.proxies(3, 2), LossParameter.scalar("scale", 3));
            LossParameters many = numbers(workers, LossParameter.proxies(5, 2), LossParameter.scalar("scale", 3));
            Matrix first = few.proxies().points();
            LossParameters kept = many.reuse(few);
            assertNotSame(few, kept);
            assertArrayEquals(
                    first.toArray(), kept.proxies().points().rows(0, 1, 2).toArray());
            assertSame(
                    kept,
                    numbers(workers, LossParameter.proxies(5, 2), LossParameter.scalar("scale", 3))
                            .reuse(kept));
        }
    }

    @Test
    void anotherFirstValueBeginsAnew() {
        try (WorkerPool workers = new WorkerPool(1)) {
            LossParameters three = numbers(workers, LossParameter.scalar("scale", 3));
            LossParameters four =
                    numbers(workers, LossParameter.scalar("scale", 4)).reuse(three);
            assertArrayEquals(new double[] {4}, four.numbers());
        }
    }

    @Test
    void aLimitHolds() {
        try (WorkerPool workers = new WorkerPool(1)) {
            LossParameters learned =
                    numbers(workers, LossParameter.scalar("scale", 3).upTo(2));
            learned.limit();
            assertArrayEquals(new double[] {2}, learned.numbers());
        }
    }
}
