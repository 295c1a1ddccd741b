package pushpull.mine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import pushpull.pair.CandidateList;
import pushpull.pair.Comparison;
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
import pushpull.tensor.Matrix;
import pushpull.tensor.WorkerPool;

/// Picks worked out by hand: an anchor at 0 on a line, with three same and three different points.
class MinersTest {
    private static final double[] LINE = {0, 1, 2, -2, 1.5, 3, -3};
    private static final int[] GROUPS = {0, 0, 0, 0, 1, 1, 1};
    private static final Draws NONE = new Streams(0).of(Purpose.MINING, 0);

    private record Looking(Consumer<Row> look) implements RowTask {
        @Override
        public RowLoss row(Row row) {
            if (row.anchor() == 0) {
                look.accept(row);
            }
            return RowLoss.NONE;
        }

        @Override
        public ReducedLoss reduce(RowLoss total, double[][] survey) {
            return ReducedLoss.mean(0, 0);
        }
    }

    /// Shows the row of the anchor at 0.
    private static void look(Consumer<Row> look) {
        Embeddings points = Embeddings.of(Matrix.of(LINE.length, 1, LINE));
        Comparison batch = Comparison.square(points, GroupRelation.square(GROUPS), new Euclidean());
        try (WorkerPool workers = new WorkerPool(1)) {
            new RowLoop(workers).run(batch, new Looking(look), 1, new double[0], RowObserver.NONE);
        }
    }

    private static String picks(Miner miner) {
        List<String> picks = new ArrayList<>();
        look(row -> {
            miner.pick(row, NONE);
            picks.add(text(row));
        });
        return picks.getFirst();
    }

    private static String text(Row row) {
        Triplets.Some listed = row.listedTriplets();
        return listed == null ? columns(row.positives()) + columns(row.negatives()) : text(row, listed);
    }

    private static String text(Row row, Triplets.Some some) {
        List<String> triplets = new ArrayList<>();
        for (int t = 0; t < some.positives().length; t++) {
            int positive = row.positives().column(some.positives()[t]);
            triplets.add(positive + "<" + row.negatives().column(some.negatives()[t]));
        }
        return triplets.toString();
    }

    private static String columns(CandidateList side) {
        return Arrays.toString(Arrays.copyOf(side.columns(), side.count()));
    }

    @Test
    void batchHardTakesTheFirstOfEquals() {
        assertEquals("[2<4]", picks(new BatchHard()));
    }

    @Test
    void hardnessIsHowMuchFurtherTheNegativeIs() {
        assertEquals("[2<4, 3<4]", picks(new TripletMargin(1, TripletMargin.Hardness.HARD)));
        assertEquals("[1<4, 2<5, 2<6, 3<5, 3<6]", picks(new TripletMargin(1, TripletMargin.Hardness.SEMIHARD)));
        assertEquals("[1<5, 1<6]", picks(new TripletMargin(1, TripletMargin.Hardness.EASY)));
        assertEquals("[1<4, 2<4, 2<5, 2<6, 3<4, 3<5, 3<6]", picks(new TripletMargin(1, TripletMargin.Hardness.ALL)));
    }

    @Test
    void easyAndHardOnEitherSide() {
        BatchEasyHard.Strategy easy = BatchEasyHard.Strategy.EASY;
        BatchEasyHard.Strategy between = BatchEasyHard.Strategy.SEMIHARD;
        BatchEasyHard.Strategy hard = BatchEasyHard.Strategy.HARD;
        BatchEasyHard.Strategy all = BatchEasyHard.Strategy.ALL;
        assertEquals("[1][5]", picks(new BatchEasyHard(easy, easy)));
        assertEquals("[1][4]", picks(new BatchEasyHard(easy, between)));
        assertEquals("[2][5]", picks(new BatchEasyHard(hard, between)));
        assertEquals("[1][4]", picks(new BatchEasyHard(between, hard)));
        assertEquals("[2][5]", picks(new BatchEasyHard(between, easy)));
        assertEquals("[1, 2, 3][4]", picks(new BatchEasyHard(all, hard)));
        assertEquals("[1, 2, 3][4, 5, 6]", picks(new BatchEasyHard(all, all)));
        assertEquals("[1][5]", picks(new BatchEasyHard(hard, hard, 0, 1.9, 2, 9)));
        assertEquals("[][]", picks(new BatchEasyHard(hard, hard, 0, 0.5, 0, 9)));
    }

    @Test
    void semiHardNeedsOneChoiceOnTheOtherSide() {
        BatchEasyHard.Strategy between = BatchEasyHard.Strategy.SEMIHARD;
        assertThrows(IllegalArgumentException.class, () -> new BatchEasyHard(between, between));
        assertThrows(IllegalArgumentException.class, () -> new BatchEasyHard(BatchEasyHard.Strategy.ALL, between));
    }

    @Test
    void marginsAreStrict() {
        assertEquals("[2, 3][4]", picks(new PairMargin(1, 3)));
    }

    @Test
    void worseThanTheBestOfTheOtherKind() {
        assertEquals("[2, 3][4]", picks(new MultiSimilarity(0.25)));
        assertEquals("[1, 2, 3][4, 5, 6]", picks(new MultiSimilarity(1.25)));
    }

    @Test
    void drawsFollowTheProbabilities() {
        DistanceWeighted miner = new DistanceWeighted(0.5, 3.5);
        look(row -> assertEquals(1, DoubleStream.of(miner.probabilities(row)).sum(), 1e-12));
        DistanceWeighted near = new DistanceWeighted(0.5, 2);
        assertEquals("[1<4, 2<4, 3<4]", picks(near));
        assertEquals("[]", picks(new DistanceWeighted(0.5, 1)));
    }
}
