package pushpull.snapshot;

import java.util.Arrays;
import java.util.Comparator;
import pushpull.loss.Loss;
import pushpull.loss.PairLoss;
import pushpull.snapshot.explanation.PointForces;
import pushpull.tensor.Norms;

/// The distance within which half of the push on a point comes, for losses without a margin.
public final class PushRadius {
    private PushRadius() {}

    /// Whether a loss pushes at every distance: it has neither a margin for pairs nor one for triplets.
    public static boolean appliesTo(Loss loss) {
        return loss instanceof PairLoss && Double.isNaN(loss.reach()) && Double.isNaN(loss.gap());
    }

    /// The distance within which half of the push on a point comes; NaN if nothing pushes.
    public static double of(PointForces forces) {
        Integer[] nearest = new Integer[forces.partners().length];
        Arrays.setAll(nearest, k -> k);
        Arrays.sort(nearest, Comparator.comparingDouble(k -> forces.distances()[k]));
        double half = 0;
        for (int k : nearest) {
            half += push(forces, k) / 2;
        }
        double within = 0;
        for (int k : nearest) {
            within += push(forces, k);
            if (half > 0 && within >= half) {
                return forces.distances()[k];
            }
        }
        return Double.NaN;
    }

    private static double push(PointForces forces, int partner) {
        return forces.magnitudes()[partner] < 0 ? Norms.of(forces.vectors().row(partner)) : 0;
    }
}
