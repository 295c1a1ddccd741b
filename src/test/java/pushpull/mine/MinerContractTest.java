package pushpull.mine;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pushpull.pair.Comparison;
import pushpull.pair.Distance;
import pushpull.pair.Embeddings;
import pushpull.pair.Euclidean;
import pushpull.pair.GroupRelation;
import pushpull.pair.ReducedLoss;
import pushpull.pair.Row;
import pushpull.pair.RowLoop;
import pushpull.pair.RowLoss;
import pushpull.pair.RowObserver;
import pushpull.pair.RowTask;
import pushpull.pair.Triplets;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.settings.Settings;
import pushpull.tensor.WorkerPool;

/// What every miner must keep, whichever members the family has.
public class MinerContractTest {
    private static final int[] GROUPS = {0, 1, 0, 2, 1, 0, 2, 2, 0, 1, 3};

    static Stream<Miner> miners() {
        return Settings.members(Miner.class).stream().map(type -> Settings.member(Miner.class, type.getSimpleName()));
    }

    /// Notes the pairs and triplets that a miner leaves of each row, as text.
    private record Notes(Miner miner, List<String> picks, int... groups) implements RowTask {
        @Override
        public RowLoss row(Row row) {
            miner.pick(row, new Streams(5).of(Purpose.MINING, 3, row.anchor()));
            switch (row.triplets()) {
                case Triplets.Some some -> {
                    for (int t = 0; t < some.positives().length; t++) {
                        note(row, some.positives()[t], some.negatives()[t]);
                    }
                }
                case Triplets.Window _ -> check(row, requireNonNull(row.listedTriplets()));
                case Triplets.All _ -> check(row, new Triplets.Some(new int[0], new int[0]));
            }
            return RowLoss.NONE;
        }

        private void check(Row row, Triplets.Some some) {
            for (int k = 0; k < row.positives().count(); k++) {
                assertEquals(groups[row.anchor()], groups[row.positives().column(k)], "a same pair of two classes");
                picks.add(row.anchor() + "+" + row.positives().column(k));
            }
            for (int k = 0; k < row.negatives().count(); k++) {
                assertTrue(groups[row.anchor()] != groups[row.negatives().column(k)], "a different pair of one class");
                picks.add(row.anchor() + "-" + row.negatives().column(k));
            }
            for (int t = 0; t < some.positives().length; t++) {
                note(row, some.positives()[t], some.negatives()[t]);
            }
        }

        private void note(Row row, int positive, int negative) {
            int p = row.positives().column(positive);
            int n = row.negatives().column(negative);
            assertEquals(groups[row.anchor()], groups[p]);
            assertTrue(groups[row.anchor()] != groups[n] && p != row.anchor(), "an impossible triplet");
            picks.add(row.anchor() + "," + p + "," + n);
        }

        @Override
        public ReducedLoss reduce(RowLoss total, double[][] survey) {
            return ReducedLoss.mean(0, 0);
        }
    }

    private static List<String> picks(Miner miner, int threads, int... groups) {
        return picks(miner, new Euclidean(), threads, groups);
    }

    private static List<String> picks(Miner miner, Distance distance, int threads, int... groups) {
        Embeddings points = Embeddings.zeros(2, groups.length);
        Draws draws = new Streams(9).of(Purpose.DATA, 0);
        for (double[] dimension : points.coordinates()) {
            Arrays.setAll(dimension, i -> draws.nextGaussian());
        }
        List<String> picks = Collections.synchronizedList(new ArrayList<>());
        try (WorkerPool workers = new WorkerPool(threads)) {
            Comparison batch = Comparison.square(points, GroupRelation.square(groups), distance);
            new RowLoop(workers).run(batch, new Notes(miner, picks, groups), 1, new double[0], RowObserver.NONE);
        }
        return picks.stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("miners")
    void picksAreValidAndTheSameOnAnyNumberOfThreads(Miner miner) {
        assertEquals(picks(miner, 1, GROUPS), picks(miner, 2, GROUPS));
        assertTrue(!picks(miner, 1, GROUPS).isEmpty(), "nothing was picked");
    }

    @ParameterizedTest
    @MethodSource("miners")
    void picksAreValidUnderEveryDistance(Miner miner) {
        for (Class<? extends Record> type : Settings.members(Distance.class)) {
            Distance distance = Settings.member(Distance.class, type.getSimpleName());
            assertEquals(picks(miner, distance, 1, GROUPS), picks(miner, distance, 2, GROUPS));
        }
    }

    @ParameterizedTest
    @MethodSource("miners")
    void oneSidedBatchesGiveNoTriplets(Miner miner) {
        assertTrue(picks(miner, 1, 0, 0, 0).stream().noneMatch(pick -> pick.contains(",")));
        assertTrue(picks(miner, 1, 0, 1, 2).stream().noneMatch(pick -> pick.contains(",")));
        assertTrue(picks(miner, 1, 0).isEmpty());
    }
}
