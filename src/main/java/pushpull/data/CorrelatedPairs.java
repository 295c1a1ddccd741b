package pushpull.data;

import pushpull.random.Streams;
import pushpull.settings.Knob;

/// Two Gaussian views of which the mutual information is known: each coordinate of one correlates with its like.
///
/// With d coordinates and correlation r the information is -d/2 ln(1 - r^2) nats, so r follows from what is asked. All
/// points are of one class. See van den Oord, Li and Vinyals, "Representation learning with contrastive predictive
/// coding", 2018, for the bound that is compared with it.
///
/// @param information the mutual information of the two views in nats
public record CorrelatedPairs(
        @Knob(value = "1000", min = 2, max = 5000, low = 20, high = 5000, restarts = true)
        int size,

        @Knob(value = "2", min = 1, max = 64, high = 16, restarts = true)
        int dimension,

        @Knob(value = "2.0", min = 0, max = 20, high = 6, unit = "nats")
        double information)
        implements Dataset {
    @Override
    public boolean isPaired() {
        return true;
    }

    @Override
    public Points points(Streams streams) {
        double left = StrictMath.exp(-2 * information / dimension);
        double correlation = Math.sqrt(1 - left);
        PointGenerator rule = (id, draws, features) -> {
            for (int j = 0; j < dimension; j++) {
                features[j] = draws.nextGaussian();
                features[dimension + j] = correlation * features[j] + Math.sqrt(left) * draws.nextGaussian();
            }
            return 0;
        };
        return ViewHalves.of(rule.points(streams, size, 2 * dimension, 1));
    }
}
