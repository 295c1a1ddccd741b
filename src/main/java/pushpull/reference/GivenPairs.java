package pushpull.reference;

import java.util.List;
import pushpull.pair.Listed;
import pushpull.pair.Role;

/// A list of pairs as a batch: each pair brings copies of its two points, which are compared with each other only.
///
/// So a pair may be listed twice, and a library's epsilon in the distance can move a copy.
final class GivenPairs {
    private static final int[] NOBODY = {};

    /// Where the copies of a pair's points stand.
    @FunctionalInterface
    interface Placing {
        /// @param point its coordinates
        /// @param second whether it is the second of the pair
        /// @param same whether the pair is the same
        double[] place(double[] point, boolean second, boolean same);
    }

    private GivenPairs() {}

    /// Lets a case's pairs play.
    static Trial cast(Trial trial, OracleCase given, Placing placing) {
        Source points = Source.of(given, "embeddings");
        int[][] pairs = given.inputs().tuples("pairs");
        for (int[] pair : pairs) {
            if (pair.length != 2) {
                throw OracleException.of("field.pair", given.where());
            }
        }
        boolean[] same = same(given, pairs.length);
        int count = pairs.length;
        Stand stand = new Stand();
        int[][] sames = new int[2 * count][];
        int[][] differents = new int[2 * count][];
        for (int half = 0; half < 2; half++) {
            for (int p = 0; p < count; p++) {
                int row = Indices.checked(given, "pairs", pairs[p][half], points.count());
                stand.add(points, row, placing.place(points.points().row(row), half == 1, same[p]));
                int other = half == 0 ? count + p : p;
                sames[half * count + p] = same[p] ? new int[] {other} : NOBODY;
                differents[half * count + p] = same[p] ? NOBODY : new int[] {other};
            }
        }
        return trial.with(Role.EMBEDDINGS, stand, List.of(points), Labels.own(2 * count))
                .related(new Listed(sames, differents));
    }

    private static boolean[] same(OracleCase given, int count) {
        int[] labels = given.inputs().integers("pair_labels");
        if (labels.length != count) {
            throw OracleException.of("field.same", given.where(), "pair_labels", labels.length, "pairs", count);
        }
        boolean[] same = new boolean[count];
        for (int p = 0; p < count; p++) {
            same[p] = labels[p] > 0;
        }
        return same;
    }
}
