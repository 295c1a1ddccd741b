package pushpull.mine;

import pushpull.pair.CandidateList;
import pushpull.pair.Row;
import pushpull.pair.Triplets;
import pushpull.random.Draws;
import pushpull.settings.Knob;

/// For each same pair a different candidate drawn so that all distances are about as likely.
///
/// Weight 1/q(D) with q(D) ~ D^(d-2) (1 - D^2/4)^((d-3)/2), the density of distances on the unit sphere in d
/// dimensions; D counts as at least the cutoff, and candidates at the far cutoff or beyond are not drawn. Wu et al.,
/// "Sampling matters in deep embedding learning", ICCV 2017, sec. 4, cutoff 0.5 and 1.4. Made for embeddings of unit
/// length; D is the length that the distance in force tells (none for dot products, which leave nothing to draw). An
/// anchor without a candidate to draw is left out.
public record DistanceWeighted(
        @Knob(value = "0.5", min = 0, max = 1e6, low = 0, high = 1)
        double cutoff,

        @Knob(value = "1.4", min = 0, max = 1e6, low = 0, high = 2)
        double farCutoff)
        implements Miner {
    @Override
    public void pick(Row row, Draws draws) {
        double[] upTo = running(probabilities(row));
        int count =
                upTo.length > 0 && upTo[upTo.length - 1] > 0 ? row.positives().count() : 0;
        int[] positives = new int[count];
        int[] negatives = new int[count];
        for (int p = 0; p < count; p++) {
            positives[p] = p;
            negatives[p] = drawn(upTo, draws.nextDouble() * upTo[upTo.length - 1]);
        }
        row.pickTriplets(new Triplets.Some(positives, negatives));
    }

    /// How likely each different candidate is to be drawn, in their order; all 0 if none can be.
    public double[] probabilities(Row row) {
        CandidateList negatives = row.negatives();
        double[] likely = new double[negatives.count()];
        double largest = Double.NEGATIVE_INFINITY;
        for (int n = 0; n < likely.length; n++) {
            likely[n] = logWeight(row.distance().radius(negatives.distance(n)), row.dimensions());
            largest = Math.max(largest, likely[n]);
        }
        double sum = 0;
        for (int n = 0; n < likely.length; n++) {
            likely[n] = StrictMath.exp(likely[n] - largest);
            sum += likely[n];
        }
        for (int n = 0; n < likely.length; n++) {
            likely[n] = sum > 0 ? likely[n] / sum : 0;
        }
        return likely;
    }

    /// ln(1/q), minus infinity if it must not be drawn.
    private double logWeight(double length, int dimensions) {
        double d = Math.max(length, cutoff);
        double weight =
                (2.0 - dimensions) * StrictMath.log(d) - (dimensions - 3) / 2.0 * StrictMath.log(1 - 0.25 * (d * d));
        return d < farCutoff && Double.isFinite(weight) ? weight : Double.NEGATIVE_INFINITY;
    }

    private static double[] running(double... likely) {
        double[] upTo = likely.clone();
        for (int n = 1; n < upTo.length; n++) {
            upTo[n] += upTo[n - 1];
        }
        return upTo;
    }

    /// The first place whose running sum exceeds the number.
    private static int drawn(double[] upTo, double number) {
        int n = 0;
        while (n < upTo.length - 1 && upTo[n] <= number) {
            n++;
        }
        return n;
    }

    @Override
    public boolean isRandom() {
        return true;
    }
}
