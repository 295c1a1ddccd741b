package pushpull.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pushpull.loss.limit.BatchComposition;
import pushpull.pair.CandidateList;
import pushpull.pair.ComparisonSpec;
import pushpull.pair.Cosine;
import pushpull.pair.Distance;
import pushpull.pair.Embeddings;
import pushpull.pair.Euclidean;
import pushpull.pair.Reduction;
import pushpull.pair.Relation;
import pushpull.pair.Role;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.tensor.Matrix;

/// Chance and floor as they are said, against losses as they are measured.
class LimitsTest {
    private static final int[] GROUPS = {0, 0, 0, 1, 1, 1, 2, 2, 2};

    static Stream<LossContractTest.Subject> subjects() {
        return LossContractTest.subjects();
    }

    private static BatchComposition composition(Arena arena, PairLoss loss, Distance distance) {
        ComparisonSpec pairing = loss.pairings().getFirst();
        int[] rows = arena.groups(pairing.rows());
        int[] columns = pairing.columns().stream()
                .flatMapToInt(role -> Arrays.stream(arena.groups(role)))
                .toArray();
        Relation relation = loss.relate(pairing, rows, columns);
        int[] positives = new int[rows.length];
        int[] negatives = new int[rows.length];
        for (int a = 0; a < rows.length; a++) {
            CandidateList near = new CandidateList();
            CandidateList far = new CandidateList();
            relation.list(a, near, far);
            positives[a] = near.count();
            negatives[a] = far.count();
        }
        boolean views = !pairing.uses(Role.PROXIES) && !pairing.uses(Role.QUEUE);
        double meetings = views ? (double) rows.length * columns.length : Double.POSITIVE_INFINITY;
        return new BatchComposition(positives, negatives, meetings, distance, false);
    }

    private static int[] groups(PairLoss loss) {
        return loss.needsViews() ? new int[] {0, 1, 2, 3, 4, 5} : GROUPS;
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void chanceIsTheLossOfCoincidentPoints(LossContractTest.Subject subject) {
        PairLoss loss = subject.loss();
        Arena arena = subject.arena(1, groups(loss)).mapped(LimitsTest::coincident);
        double chance = loss.chance(composition(arena, loss, subject.distance()));
        double measured = arena.evaluate(1).value();
        assertTrue(Double.isNaN(chance) || Math.abs(chance - measured) < 1e-9, chance + " is not " + measured);
    }

    private static Matrix coincident(Matrix points) {
        double[] values = new double[points.rows() * points.columns()];
        Arrays.setAll(values, i -> i % points.columns() == 0 ? 1 : 0);
        return Matrix.owning(points.rows(), points.columns(), values);
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void nothingGoesBelowTheFloor(LossContractTest.Subject subject) {
        PairLoss loss = subject.loss();
        for (long seed = 1; seed <= 40; seed++) {
            Arena arena = subject.arena(seed, groups(loss));
            double floor = loss.floor(composition(arena, loss, subject.distance()));
            double value = arena.evaluate(1).value();
            assertTrue(Double.isNaN(floor) || value >= floor - 1e-9, value + " is below " + floor);
        }
    }

    @Test
    void namedLimitsAreThoseOfThePapers() {
        int views = 8;
        int[] ones = new int[2 * views];
        Arrays.fill(ones, 1);
        int[] rivals = new int[2 * views];
        Arrays.fill(rivals, 2 * views - 2);
        BatchComposition twoViews = new BatchComposition(ones, rivals, 4 * views * views, new Cosine(), true);
        assertEquals(Math.log(2 * views - 1), new NtXentLoss(0.5).chance(twoViews), 1e-12);
        BatchComposition queries = new BatchComposition(
                new int[] {1}, new int[] {views - 1}, Double.POSITIVE_INFINITY, new Cosine(), true);
        assertEquals(Math.log(views), new InfoNceLoss(0.1).chance(queries), 1e-12);
        BatchComposition classes =
                new BatchComposition(new int[] {3}, new int[] {8}, Double.POSITIVE_INFINITY, new Euclidean(), false);
        assertEquals(Math.log(3), new SupConLoss(0.1, SupConLoss.Place.OUT).floor(classes), 1e-12);
        assertEquals(Math.log(3), new SupConLoss(0.1, SupConLoss.Place.IN).floor(classes), 1e-12);
        assertEquals(0.2, new TripletLoss(0.2, Reduction.MEAN).chance(classes), 0);
        assertEquals(Math.log(2), new SoftTripletLoss(0).chance(classes), 1e-12);
    }

    @Test
    void theSimplexReachesTheFloor() {
        double[][] corners = new double[GROUPS.length][];
        for (int i = 0; i < corners.length; i++) {
            double angle = 2 * Math.PI * GROUPS[i] / 3;
            corners[i] = new double[] {Math.cos(angle), Math.sin(angle)};
        }
        for (PairLoss loss : new PairLoss[] {
            new NtXentLoss(0.3),
            new DclLoss(0.3),
            new SupConLoss(0.3, SupConLoss.Place.OUT),
            new SupConLoss(0.3, SupConLoss.Place.IN)
        }) {
            Arena arena = Arena.random(loss, new Cosine(), 2, new Streams(1).of(Purpose.DATA, 0), GROUPS)
                    .put(Role.EMBEDDINGS, Matrix.ofRows(corners), GROUPS);
            double floor = loss.floor(composition(arena, loss, new Cosine()));
            assertEquals(floor, arena.evaluate(1).value(), 1e-12, loss.toString());
        }
    }

    /// Two classes opposite to each other, each with its proxy.
    @Test
    void oppositeClassesReachTheFloor() {
        int[] groups = {0, 0, 0, 1, 1, 1};
        Matrix points = opposite(groups, 1);
        int[] classes = {0, 1};
        for (PairLoss loss : new PairLoss[] {
            new NcaLoss(2, false),
            new MultiSimilarityLoss(2, 5, 0.5),
            new CosFaceLoss(0.35, 4),
            new ArcFaceLoss(28.6, 4),
            new ProxyNcaLoss(2, ProxyNcaLoss.Denominator.ALL, 0),
            new ProxyNcaLoss(2, ProxyNcaLoss.Denominator.OTHERS, 0),
            new ProxyAnchorLoss(0.1, 4)
        }) {
            Arena arena = Arena.random(loss, new Cosine(), 2, new Streams(1).of(Purpose.DATA, 0), groups)
                    .put(Role.EMBEDDINGS, points, groups)
                    .put(Role.PROXIES, opposite(classes, 1), classes);
            double floor = loss.floor(composition(arena, loss, new Cosine()));
            assertEquals(floor, arena.evaluate(1).value(), 1e-12, loss.toString());
        }
    }

    @Test
    void farClassesReachTheFloorOfHinges() {
        int[] groups = {0, 0, 0, 1, 1, 1};
        for (PairLoss loss : new PairLoss[] {
            new LiftedStructureLoss(1), new GeneralizedLiftedLoss(1, 0), new AlignmentLoss(2), new NcaLoss(2, false)
        }) {
            Arena arena = Arena.random(loss, new Euclidean(), 2, new Streams(1).of(Purpose.DATA, 0), groups)
                    .put(Role.EMBEDDINGS, opposite(groups, 100), groups);
            double floor = loss.floor(composition(arena, loss, new Euclidean()));
            assertEquals(0, floor, loss.toString());
            assertEquals(floor, arena.evaluate(1).value(), 1e-12, loss.toString());
        }
    }

    private static Matrix opposite(int[] groups, double radius) {
        double[][] places = new double[groups.length][];
        Arrays.setAll(places, i -> new double[] {groups[i] == 0 ? radius : -radius, 0});
        return Matrix.ofRows(places);
    }

    @Test
    void wholeBatchesHaveLimitsToo() {
        BatchComposition none = new BatchComposition(new int[0], new int[0], 0, new Cosine(), false);
        VicRegLoss loss = new VicRegLoss(25, 25, 1);
        assertEquals(loss.chance(none), loss.evaluate(batch(new double[8][2]), batch(new double[8][2])), 1e-12);
        double[][] crossed = new double[8][2];
        Arrays.setAll(crossed, i -> new double[] {i % 2 == 0 ? 9 : -9, i < 4 ? 9 : -9});
        assertEquals(loss.floor(none), loss.evaluate(batch(crossed), batch(crossed)), 1e-12);
        BarlowTwinsLoss twins = new BarlowTwinsLoss(0.0051, BarlowTwinsLoss.Deviation.CODE);
        assertEquals(twins.floor(none), twins.evaluate(batch(crossed), batch(crossed)), 1e-9);
    }

    private static Embeddings batch(double[][] rows) {
        return Embeddings.of(Matrix.ofRows(rows));
    }
}
