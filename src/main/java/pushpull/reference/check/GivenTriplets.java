package pushpull.reference.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import pushpull.pair.ListedRelation;
import pushpull.pair.Role;
import pushpull.reference.CaseIndices;
import pushpull.reference.OracleCase;
import pushpull.reference.OracleException;

/// Turns a list of triplets into a batch: each brings copies of its three points, and its anchor is compared with the
/// other two.
final class GivenTriplets {
    private static final int[] NO_ROWS = {};

    private GivenTriplets() {}

    /// The triplets of a case: anchor, same, different.
    static int[][] of(OracleCase given) {
        int[][] triplets = given.inputs().tuples("triplets");
        int count = given.inputs().matrix("embeddings").rows();
        for (int[] triplet : triplets) {
            if (triplet.length != 3) {
                throw OracleException.of("field.triplet", given.where());
            }
            Arrays.stream(triplet).forEach(index -> CaseIndices.checked(given, "triplets", index, count));
        }
        return triplets;
    }

    /// Gives triplets their roles.
    static CaseSetup assign(CaseSetup setup, OracleCase given, int[][] triplets) {
        CaseInput points = CaseInput.of(given, "embeddings");
        int count = triplets.length;
        RolePoints rolePoints = new RolePoints();
        for (int corner = 0; corner < 3; corner++) {
            for (int[] triplet : triplets) {
                rolePoints.add(points, triplet[corner]);
            }
        }
        int[][] positives = new int[3 * count][];
        int[][] negatives = new int[3 * count][];
        for (int row = 0; row < 3 * count; row++) {
            positives[row] = row < count ? new int[] {count + row} : NO_ROWS;
            negatives[row] = row < count ? new int[] {2 * count + row} : NO_ROWS;
        }
        return setup.with(Role.EMBEDDINGS, rolePoints, List.of(points), Labels.own(3 * count))
                .related(new ListedRelation(positives, negatives));
    }

    /// All valid triplets of labels.
    static int[][] all(int... labels) {
        List<int[]> triplets = new ArrayList<>();
        for (int a = 0; a < labels.length; a++) {
            for (int p = 0; p < labels.length; p++) {
                for (int n = 0; n < labels.length && p != a && labels[p] == labels[a]; n++) {
                    if (labels[n] != labels[a]) {
                        triplets.add(new int[] {a, p, n});
                    }
                }
            }
        }
        return triplets.toArray(int[][]::new);
    }
}
