package pushpull.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import pushpull.random.Streams;
import pushpull.tensor.Matrix;

/// Held-out points of classes that are not trained on.
class NewClassesTest {
    private static final double[] PLACES = {0, 0.1, 5, 5.1, 20, 20.1, 20.2, 30, 30.1, 30.2};
    private static final boolean[] HELD_OUT = {false, false, false, false, true, true, true, true, true, true};

    private static MetricInput sample(int... labels) {
        return MetricInput.of(Matrix.of(10, 1, PLACES), labels, HELD_OUT, null, new Streams(1));
    }

    @Test
    void areJudgedAmongThemselves() {
        MetricInput apart = sample(0, 0, 1, 1, 2, 2, 2, 3, 3, 3);
        List<Metric> metrics = List.of(
                new RecallAtK(1, Split.HELD_OUT),
                new KnnAccuracy(1, Split.HELD_OUT),
                new MapAtR(Split.HELD_OUT),
                new FewShot(1, 3, Split.HELD_OUT));
        SequencedMap<Metric, Measures.Measured> measured = Measures.of(metrics, apart);
        for (Measures.Measured value : measured.values()) {
            assertEquals(1, value.value(), MetricText.text(value.metric()));
            assertEquals(List.of(new MetricRemark.NewClasses(2)), value.remarks());
        }
        assertTrue(Double.isNaN(new LinearProbe(1, Split.HELD_OUT).compute(apart)));
    }

    @Test
    void areJudgedByTrainingPointsOnceOneClassIsKnown() {
        MetricInput mixed = sample(0, 0, 1, 1, 1, 1, 1, 3, 3, 3);
        SequencedMap<Metric, Measures.Measured> measured =
                Measures.of(List.of(new KnnAccuracy(1, Split.HELD_OUT)), mixed);
        assertEquals(0.5, measured.firstEntry().getValue().value());
        assertEquals(List.of(), measured.firstEntry().getValue().remarks());
    }

    /// What needs labels says of how many points it is; what needs none is of all.
    @Test
    void unlabelledPointsAreNotCounted() {
        MetricInput sample = MetricInput.of(
                Matrix.of(4, 1, 0, 1, 5, 6), new int[] {0, 0, -1, 1}, new boolean[4], null, new Streams(1));
        Measures.of(List.of(new RecallAtK(1, Split.TRAINING), new MeanNorm()), sample)
                .forEach((metric, measured) -> assertEquals(
                        metric.needsLabels() ? List.of(new MetricRemark.Labelled(3)) : List.of(), measured.remarks()));
    }
}
