package pushpull.reference.check;

import java.util.List;
import pushpull.pair.ListedRelation;
import pushpull.pair.Role;
import pushpull.reference.CaseIndices;
import pushpull.reference.OracleCase;
import pushpull.reference.OracleException;

/// Turns a list of pairs into a batch: each pair brings copies of its two points, which are compared with each other
/// only.
///
/// So a pair may be listed twice. The first point of a pair is the anchor, which matters if a library adds an epsilon
/// to the difference of two points.
final class GivenPairs {
    private static final int[] NO_ROWS = {};

    private GivenPairs() {}

    /// Gives a case's pairs their roles.
    static CaseSetup assign(CaseSetup setup, OracleCase given) {
        CaseInput points = CaseInput.of(given, "embeddings");
        int[][] pairs = given.inputs().tuples("pairs");
        for (int[] pair : pairs) {
            if (pair.length != 2) {
                throw OracleException.of("field.pair", given.where());
            }
        }
        boolean[] positive = positive(given, pairs.length);
        int count = pairs.length;
        RolePoints rolePoints = new RolePoints();
        int[][] positives = new int[2 * count][];
        int[][] negatives = new int[2 * count][];
        for (int half = 0; half < 2; half++) {
            for (int p = 0; p < count; p++) {
                int row = CaseIndices.checked(given, "pairs", pairs[p][half], points.count());
                rolePoints.add(points, row);
                int[] other = half == 0 ? new int[] {count + p} : NO_ROWS;
                positives[half * count + p] = positive[p] ? other : NO_ROWS;
                negatives[half * count + p] = positive[p] ? NO_ROWS : other;
            }
        }
        return setup.with(Role.EMBEDDINGS, rolePoints, List.of(points), Labels.own(2 * count))
                .related(new ListedRelation(positives, negatives));
    }

    private static boolean[] positive(OracleCase given, int count) {
        int[] labels = given.inputs().integers("pair_labels");
        if (labels.length != count) {
            throw OracleException.of("field.same", given.where(), "pair_labels", labels.length, "pairs", count);
        }
        boolean[] positive = new boolean[count];
        for (int p = 0; p < count; p++) {
            positive[p] = labels[p] > 0;
        }
        return positive;
    }
}
