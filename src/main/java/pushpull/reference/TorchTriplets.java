package pushpull.reference;

import java.util.Arrays;
import java.util.List;
import pushpull.pair.Listed;
import pushpull.pair.Role;
import pushpull.tensor.Matrix;

/// Triplets as `torch.nn.TripletMarginLoss` measures them: d(x, y) = |x - y + eps|, and with `swap` d_an is the smaller
/// of d_an and d_pn.
///
/// The anchor row becomes the same point's row where its different point is nearer: there the anchor stands moved by
/// eps and the different point by -eps.
final class TorchTriplets {
    private final OracleCase given;
    private final double epsilon;
    private final boolean swap;
    private final Source points;
    private final Stand stand = new Stand();

    TorchTriplets(OracleCase given, double epsilon, boolean swap) {
        this.given = given;
        this.epsilon = epsilon;
        this.swap = swap;
        this.points = Source.of(given, "embeddings");
    }

    Trial cast(Trial trial) {
        int[][] triplets = GivenTriplets.of(given);
        int[][] same = new int[3 * triplets.length][0];
        int[][] different = new int[3 * triplets.length][0];
        for (int[] triplet : triplets) {
            boolean swapped = swap && distance(triplet[1], triplet[2]) < distance(triplet[0], triplet[2]);
            int row = stand.count();
            if (swapped) {
                add(triplet[1], 0);
                add(triplet[0], epsilon);
                add(triplet[2], -epsilon);
            } else {
                add(triplet[0], epsilon);
                add(triplet[1], 0);
                add(triplet[2], 0);
            }
            same[row] = new int[] {row + 1};
            different[row] = new int[] {row + 2};
        }
        return trial.with(Role.EMBEDDINGS, stand, List.of(points), Labels.own(stand.count()))
                .related(new Listed(same, different));
    }

    private void add(int row, double shift) {
        stand.add(
                points,
                row,
                Arrays.stream(points.points().row(row)).map(x -> x + shift).toArray());
    }

    private double distance(int i, int j) {
        Matrix matrix = points.points();
        double sum = 0;
        for (int k = 0; k < matrix.columns(); k++) {
            double difference = matrix.get(i, k) - matrix.get(j, k) + epsilon;
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }
}
