package pushpull.supervise;

import java.util.Arrays;
import pushpull.data.Points;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.settings.Knob;
import pushpull.table.DataException;

/// Points of one class are same, points of different classes different, but for the mistakes that are asked for.
///
/// An unlabelled point is neither same nor different, and its pairs are never flipped.
///
/// @param noise the share of labels that are redrawn uniformly over the classes
/// @param falseNegatives the share of same pairs that count as different
/// @param flipped the share of pairs whose same and different are swapped; 1 swaps all
public record ClassLabels(
        @Knob(value = "0", min = 0, max = 1, leading = true) double noise,
        @Knob(value = "0", min = 0, max = 1) double falseNegatives,
        @Knob(value = "0", min = 0, max = 1) double flipped)
        implements Supervision {
    private static final int SECOND = 32;

    @Override
    public int views() {
        return 1;
    }

    @Override
    public boolean isByClass() {
        return true;
    }

    @Override
    public int givenLabel(Points points, int index, Streams streams) {
        return LabelNoise.label(points, index, noise, streams);
    }

    @Override
    public boolean isByPairs() {
        return falseNegatives != 0 || flipped != 0;
    }

    @Override
    public PairLabels pairLabels(Points points, Streams streams) {
        if (points.classes() == 0 && points.size() > 0) {
            throw DataException.of("labels.none");
        }
        int[] labels = LabelNoise.labels(points, noise, streams);
        if (!isByPairs()) {
            return new PairLabels.Groups(labels);
        }
        if (points.size() > PairLists.MOST_POINTS) {
            throw DataException.of("pairs.points", points.size(), PairLists.MOST_POINTS);
        }
        return listed(points, labels, streams);
    }

    private PairLabels listed(Points points, int[] labels, Streams streams) {
        PairLists positives = new PairLists(labels.length);
        PairLists negatives = new PairLists(labels.length);
        boolean allLabelled = Arrays.stream(labels).allMatch(label -> label >= 0);
        for (int i = 0; i < labels.length; i++) {
            for (int j = i + 1; j < labels.length; j++) {
                long pair = (long) points.id(i) << SECOND | points.id(j);
                if (labels[i] < 0 || labels[j] < 0) {
                    continue;
                }
                if (isReportedPositive(labels[i] == labels[j], streams.of(Purpose.LABELS, 1, pair))) {
                    positives.add(i, j);
                } else if (!allLabelled) {
                    negatives.add(i, j);
                }
            }
        }
        return allLabelled
                ? positives.othersDiffer()
                : new PairLabels.Listed(positives.toArrays(), negatives.toArrays(), false);
    }

    private boolean isReportedPositive(boolean truly, Draws draws) {
        double miss = draws.nextDouble();
        boolean seen = truly && miss >= falseNegatives;
        return seen != (draws.nextDouble() < flipped);
    }
}
