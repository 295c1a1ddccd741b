package pushpull.mine;

import pushpull.pair.Row;
import pushpull.pair.Triplets;
import pushpull.random.Draws;
import pushpull.settings.Knob;

/// All triplets of one hardness: by how much further the different one is away than the same one, t = d_an - d_ap.
///
/// The bounds are those of pytorch-metric-learning's TripletMarginMiner, margin 0.2; semi-hard ones are due to Schroff
/// et al., "FaceNet", CVPR 2015. With a cosine distance t is s_ap - s_an.
public record TripletMargin(
        @Knob(value = "0.2", min = -1e6, max = 1e6, low = 0, high = 2, leading = true)
        double margin,

        @Knob("SEMIHARD") Hardness hardness)
        implements Miner {
    /// Which triplets.
    public enum Hardness {
        /// t <= margin: those that a hinge feels.
        ALL,
        /// t <= 0: the different one is nearer.
        HARD,
        /// 0 < t <= margin.
        SEMIHARD,
        /// t > margin: those that a hinge does not feel.
        EASY
    }

    @Override
    public void pick(Row row, Draws draws) {
        double below = Double.NEGATIVE_INFINITY;
        row.pickTriplets(
                switch (hardness) {
                    case ALL -> new Triplets.Window(below, margin);
                    case HARD -> new Triplets.Window(below, Math.min(0, margin));
                    case SEMIHARD -> new Triplets.Window(0, margin);
                    case EASY -> new Triplets.Window(margin, Double.POSITIVE_INFINITY);
                });
    }

    @Override
    public double gap() {
        return margin;
    }
}
