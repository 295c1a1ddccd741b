package pushpull.observe.limit;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import pushpull.experiment.Experiment;
import pushpull.loss.limit.BatchComposition;
import pushpull.pair.ComparisonSpec;
import pushpull.pair.Row;
import pushpull.pair.RowObserver;

/// Counts the candidates of every anchor in the first comparison of a loss.
final class CandidateCounter implements RowObserver {
    private final Map<Integer, int[]> sides = new ConcurrentSkipListMap<>();
    private boolean begun;
    private double meetings = Double.POSITIVE_INFINITY;

    /// The observer of the next comparison; only the first one is counted.
    ///
    /// @param grouped whether groups say who is same, and each point has one
    RowObserver next(ComparisonSpec pairing, boolean grouped) {
        if (begun) {
            return RowObserver.NONE;
        }
        begun = true;
        boolean views = pairing.rows().isView()
                && pairing.columns().size() == 1
                && pairing.columns().getFirst().isView();
        meetings = pairing.isSquare() ? 1 : views && grouped ? 0 : Double.POSITIVE_INFINITY;
        return this;
    }

    @Override
    public void observe(Row row, double[] distances, double[] forces) {
        sides.put(
                row.anchor(),
                new int[] {row.positives().count(), row.negatives().count()});
    }

    /// The composition of the batch that was observed.
    BatchComposition composition(Experiment experiment) {
        int[] positives = sides.values().stream().mapToInt(side -> side[0]).toArray();
        int[] negatives = sides.values().stream().mapToInt(side -> side[1]).toArray();
        return new BatchComposition(
                positives,
                negatives,
                meetings(),
                experiment.distance(),
                experiment.encoder().normalize());
    }

    /// Of an anchor among its own kind there are as many pairs as anchors with a candidate; between views as many as
    /// candidates.
    private double meetings() {
        if (meetings == 1) {
            double met = sides.values().stream()
                    .filter(side -> side[0] + side[1] > 0)
                    .count();
            return met * met;
        }
        return meetings
                + sides.values().stream().mapToInt(side -> side[0] + side[1]).sum();
    }
}
