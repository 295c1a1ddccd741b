package pushpull.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pushpull.experiment.Experiment;
import pushpull.loss.Learned;
import pushpull.pair.Embeddings;
import pushpull.settings.Settings;
import pushpull.tensor.Crew;
import pushpull.tensor.Matrix;

class LearnedNumbersTest {
    private static LearnedNumbers numbers(Crew crew, Learned... entries) {
        Experiment experiment = Settings.read(Experiment.class, Map.of());
        return new LearnedNumbers(List.of(entries), new Conditions(experiment, World.of(experiment), crew, 0));
    }

    @Test
    void proxiesAreApartFromNumbers() {
        try (Crew crew = new Crew(1)) {
            LearnedNumbers learned =
                    numbers(crew, Learned.scalar("scale", 3), Learned.proxies(4, 2), Learned.biases(4));
            assertArrayEquals(new double[] {3, 0, 0, 0, 0}, learned.numbers());
            Embeddings proxies = learned.proxies();
            assertArrayEquals(new int[] {4, 2}, new int[] {proxies.count(), proxies.dimensions()});
        }
    }

    @Test
    void furtherClassesLeaveTheOthersWhereTheyAre() {
        try (Crew crew = new Crew(1)) {
            LearnedNumbers few = numbers(crew, Learned.proxies(3, 2), Learned.scalar("scale", 3));
            LearnedNumbers many = numbers(crew, Learned.proxies(5, 2), Learned.scalar("scale", 3));
            Matrix first = few.proxies().points();
            LearnedNumbers kept = many.kept(few);
            assertNotSame(few, kept);
            assertArrayEquals(
                    first.toArray(), kept.proxies().points().rows(0, 1, 2).toArray());
            assertSame(
                    kept,
                    numbers(crew, Learned.proxies(5, 2), Learned.scalar("scale", 3))
                            .kept(kept));
        }
    }

    @Test
    void anotherFirstValueBeginsAnew() {
        try (Crew crew = new Crew(1)) {
            LearnedNumbers three = numbers(crew, Learned.scalar("scale", 3));
            LearnedNumbers four = numbers(crew, Learned.scalar("scale", 4)).kept(three);
            assertArrayEquals(new double[] {4}, four.numbers());
        }
    }

    @Test
    void aLimitHolds() {
        try (Crew crew = new Crew(1)) {
            LearnedNumbers learned = numbers(crew, Learned.scalar("scale", 3).upTo(2));
            learned.limit();
            assertArrayEquals(new double[] {2}, learned.numbers());
        }
    }
}
