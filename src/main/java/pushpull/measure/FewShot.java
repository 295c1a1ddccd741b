package pushpull.measure;

import java.util.stream.IntStream;
import pushpull.random.Draws;
import pushpull.settings.Knob;
import pushpull.statistics.LabelledPoints;
import pushpull.statistics.NearestCentroid;

/// The accuracy of deciding for the nearest prototype, the mean of a few training points of each class.
///
/// The mean over several draws of the few; training points are asked when they are not among the few. The same
/// draws at every step. Of held-out points of new classes the few are some of them. NaN if no point is left
/// to ask. See `NearestCentroid`.
public record FewShot(
        @Knob(value = "5", min = 1, max = 1000, high = 20) int shots,
        @Knob(value = "20", min = 1, max = 1000, high = 100) int draws,
        @Knob("training") Split part)
        implements Metric {
    @Override
    public Better better() {
        return Better.HIGHER;
    }

    @Override
    public double compute(MetricInput sample) {
        LabelledPoints training = sample.gallery(part);
        boolean among = part == Split.TRAINING || sample.hasNewClasses();
        Draws random = sample.draws();
        double sum = 0;
        int count = 0;
        for (int draw = 0; draw < draws && !training.isEmpty(); draw++) {
            boolean[] support = support(training, random);
            LabelledPoints asked = among ? chosen(training, support, false) : sample.labelled(part);
            if (!asked.isEmpty()) {
                NearestCentroid prototypes = NearestCentroid.fit(chosen(training, support, true));
                sum += asked.accuracy(prototypes.predict(asked.points()));
                count++;
            }
        }
        return sum / count;
    }

    /// Marks the first few of each class in a random order.
    private boolean[] support(LabelledPoints training, Draws random) {
        boolean[] support = new boolean[training.size()];
        int[] classes = training.classIndices();
        int[] taken = new int[training.classes().length];
        for (int i : random.choose(support.length, support.length)) {
            support[i] = taken[classes[i]]++ < shots;
        }
        return support;
    }

    private static LabelledPoints chosen(LabelledPoints training, boolean[] support, boolean wanted) {
        return training.chosen(IntStream.range(0, support.length)
                .filter(i -> support[i] == wanted)
                .toArray());
    }
}
