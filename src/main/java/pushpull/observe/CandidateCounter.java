package pushpull.observe;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import pushpull.experiment.Experiment;
import pushpull.loss.limit.BatchComposition;
import pushpull.pair.Row;
import pushpull.pair.RowObserver;
import pushpull.train.Batch;

/// Counts the candidates of every anchor that the miner kept, in the first comparison of a loss.
final class CandidateCounter implements RowObserver {
    private final Map<Integer, int[]> sides = new ConcurrentSkipListMap<>();
    private boolean begun;

    /// The observer of the next comparison; only the first one is counted.
    RowObserver next() {
        boolean counted = !begun;
        begun = true;
        return counted ? this : RowObserver.NONE;
    }

    @Override
    public void observe(Row row, double[] distances, double[] forces) {
        sides.put(
                row.anchor(),
                new int[] {row.positives().count(), row.negatives().count()});
    }

    /// The composition of the batch that was observed.
    BatchComposition census(Experiment experiment, Batch batch) {
        boolean whole = !experiment.miner().isMining() || !experiment.loss().isMinable();
        return new BatchComposition(
                sides.values().stream().mapToInt(side -> side[0]).toArray(),
                sides.values().stream().mapToInt(side -> side[1]).toArray(),
                whole && batch.listed() == null ? groups(batch.groups()) : 0,
                experiment.distance(),
                experiment.encoder().normalize());
    }

    private static int groups(int... groups) {
        Map<Integer, Long> sizes =
                Arrays.stream(groups).boxed().collect(Collectors.groupingBy(group -> group, Collectors.counting()));
        boolean allLabelled = Arrays.stream(groups).allMatch(group -> group >= 0);
        return allLabelled && sizes.values().stream().distinct().count() == 1 ? sizes.size() : 0;
    }
}
