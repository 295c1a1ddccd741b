package pushpull.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import pushpull.mine.TripletMargin;
import pushpull.pair.Cosine;
import pushpull.pair.Distance;
import pushpull.pair.Euclidean;
import pushpull.pair.Reduction;
import pushpull.pair.Role;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.tensor.Matrix;

/// Losses recomputed by plain loops: what is summed by sorting, in rows or in two passes must be the same number.
class PlainLoopsTest {
    private static final int[] GROUPS = {0, 2, 0, 1, 1, 2, 0, 2, 2, 1, 0, 1};

    private static Arena arena(PairLoss loss, Distance distance) {
        return Arena.random(loss, distance, 3, new Streams(41).of(Purpose.DATA, 0), GROUPS);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.2, 1, 5})
    void tripletsOfAllHardness(double margin) {
        Arena arena = arena(new TripletLoss(margin, Reduction.MEAN), new Euclidean());
        double[] sum = Plain.of(arena).triplets(all -> true, all -> Math.max(0, margin - all.further()));
        assertEquals(sum[0] / sum[1], arena.evaluate(1).value(), 1e-12);
    }

    @ParameterizedTest
    @EnumSource(TripletMargin.Hardness.class)
    void tripletsOfOneHardness(TripletMargin.Hardness hardness) {
        Predicate<Plain.Triplet> counts =
                switch (hardness) {
                    case ALL -> triplet -> triplet.further() <= 0.5;
                    case HARD -> triplet -> triplet.further() <= 0;
                    case SEMIHARD -> triplet -> triplet.further() > 0 && triplet.further() <= 0.5;
                    case EASY -> triplet -> triplet.further() > 0.5;
                };
        TripletMargin miner = new TripletMargin(0.5, hardness);
        ToDoubleFunction<Plain.Triplet> hinge = triplet -> Math.max(0, 0.8 - triplet.further());
        Arena hinges = arena(new TripletLoss(0.8, Reduction.MEAN), new Euclidean());
        double[] sum = Plain.of(hinges).triplets(counts, hinge);
        assertEquals(sum[0] / sum[1], hinges.evaluate(1, miner).value(), 1e-12);
        Arena soft = arena(new SoftTripletLoss(0.8), new Euclidean());
        double[] softSum = Plain.of(soft).triplets(counts, triplet -> Math.log1p(Math.exp(0.8 - triplet.further())));
        assertEquals(softSum[0] / softSum[1], soft.evaluate(1, miner).value(), 1e-12);
    }

    /// With a swap the different one counts by its distance to the same one if that is nearer.
    @Test
    void swappedTriplets() {
        Arena arena = arena(new TripletLoss(0.8, Reduction.MEAN, true), new Euclidean());
        Plain points = Plain.of(arena);
        double sum = 0;
        int count = 0;
        for (int a = 0; a < GROUPS.length; a++) {
            for (int p = 0; p < GROUPS.length; p++) {
                for (int n = 0; n < GROUPS.length; n++) {
                    if (a != p && GROUPS[a] == GROUPS[p] && GROUPS[a] != GROUPS[n]) {
                        double near = Math.min(points.length(a, n), points.length(p, n));
                        sum += Math.max(0, points.length(a, p) - near + 0.8);
                        count++;
                    }
                }
            }
        }
        assertEquals(sum / count, arena.evaluate(1).value(), 1e-12);
        assertEquals(arena.evaluate(1).gradients(), arena.evaluate(2).gradients());
    }

    @Test
    void contrastive() {
        Arena arena = arena(new ContrastiveLoss(1.5), new Euclidean());
        assertEquals(Plain.of(arena).contrastive(1.5), arena.evaluate(1).value(), 1e-12);
    }

    @Test
    void multiSimilarity() {
        Arena arena = arena(new MultiSimilarityLoss(2, 10, 0.4), new Cosine());
        assertEquals(
                Plain.of(arena).multiSimilarity(2, 10, 0.4), arena.evaluate(1).value(), 1e-12);
    }

    @Test
    void lifted() {
        Arena arena = arena(new LiftedStructureLoss(1.2), new Euclidean());
        assertEquals(Plain.of(arena).lifted(1.2), arena.evaluate(1).value(), 1e-12);
    }

    /// With the weights held where they are, the gradient is the derivative.
    @ParameterizedTest
    @EnumSource(CircleLoss.Scope.class)
    void circle(CircleLoss.Scope scope) {
        Arena arena = arena(new CircleLoss(0.3, 8, scope), new Cosine());
        Arena.Result result = arena.evaluate(1);
        Plain stood = Plain.of(arena);
        assertEquals(circle(scope, stood, stood), result.value(), 1e-12);
        double[] gradient = result.gradient(Role.EMBEDDINGS).toArray();
        double step = 1e-6;
        for (int place = 0; place < gradient.length; place++) {
            double more = circle(scope, nudged(stood, place, step), stood);
            double less = circle(scope, nudged(stood, place, -step), stood);
            assertEquals((more - less) / (2 * step), gradient[place], 1e-7);
        }
    }

    private static double circle(CircleLoss.Scope scope, Plain points, Plain stood) {
        return switch (scope) {
            case ANCHOR -> points.circleOfAnchors(0.3, 8, stood);
            case BATCH -> points.circle(0.3, 8, stood);
        };
    }

    private static Plain nudged(Plain plain, int place, double by) {
        double[] values = plain.points().toArray();
        values[place] += by;
        return new Plain(Matrix.owning(plain.count(), plain.points().columns(), values), plain.groups());
    }
}
