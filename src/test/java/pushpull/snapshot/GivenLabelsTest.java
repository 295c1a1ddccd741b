package pushpull.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.settings.Settings;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.ScriptRunner;

/// A snapshot knows which labels differ from the classes, and which pairs are therefore mistaken.
class GivenLabelsTest {
    private static Snapshot snapshot(Map<String, String> settings) {
        try (WorkerPool workers = new WorkerPool(1)) {
            ScriptRunner run = new ScriptRunner(Script.of(Settings.read(Experiment.class, settings)), workers);
            run.to(1, () -> {});
            return run.snapshot(new SnapshotRequest(-1, true));
        }
    }

    private static int mislabelled(Snapshot snapshot) {
        return (int) IntStream.range(0, snapshot.points().size())
                .filter(snapshot::isMislabelled)
                .count();
    }

    /// How many pairs of the batch are labelled otherwise than by their classes.
    private static int mistaken(Snapshot snapshot) {
        BatchPairs pairs = Objects.requireNonNull(snapshot.pairs());
        int found = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int first = pairs.first()[i];
            int second = pairs.second()[i];
            boolean mistaken = snapshot.isMistaken(first, second, pairs.positive()[i]);
            boolean given = snapshot.givenLabel(first) == snapshot.givenLabel(second);
            boolean truly = snapshot.points().label(first) == snapshot.points().label(second);
            assertTrue(mistaken == (truly != pairs.positive()[i]));
            found += mistaken && given == pairs.positive()[i] ? 1 : 0;
        }
        return found;
    }

    @Test
    void withoutNoiseEveryLabelIsThatOfItsClass() {
        Snapshot clean = snapshot(Map.of());
        assertEquals(0, mislabelled(clean));
        assertEquals(0, mistaken(clean));
    }

    @Test
    void labelNoiseIsSeenInPointsAndPairs() {
        Snapshot noisy = snapshot(Map.of("supervision.noise", "0.3"));
        assertEquals(0.3 * 0.75, (double) mislabelled(noisy) / noisy.points().size(), 0.12);
        assertTrue(mistaken(noisy) > 0);
    }

    @Test
    void falseNegativesAndFlipsAreSeenInPairsOnly() {
        Snapshot flipped = snapshot(Map.of("supervision.flipped", "1"));
        assertEquals(0, mislabelled(flipped));
        BatchPairs pairs = Objects.requireNonNull(flipped.pairs());
        for (int i = 0; i < pairs.size(); i++) {
            assertTrue(flipped.isMistaken(pairs.first()[i], pairs.second()[i], pairs.positive()[i]));
        }
    }

    @Test
    void twoViewsOfPointsHaveNoMistakenPairs() {
        Snapshot views = snapshot(Map.of("supervision", "AugmentedViews"));
        assertFalse(views.isMistaken(0, 4, false));
    }
}
