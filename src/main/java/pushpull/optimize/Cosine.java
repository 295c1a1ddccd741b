package pushpull.optimize;

import pushpull.settings.Knob;
import pushpull.settings.Scale;

/// Half a cosine from the full rate down to `floor` of it, over and over (warm restarts).
///
/// Loshchilov and Hutter, "SGDR: stochastic gradient descent with warm restarts", ICLR 2017.
///
/// @param period steps from one full rate to the next
/// @param floor the share of the rate that is left at the end
public record Cosine(
        @Knob(value = "1000", min = 1, max = 1e9, low = 10, high = 1e5, scale = Scale.LOGARITHMIC, unit = "steps")
        int period,

        @Knob(value = "0", min = 0, max = 1) double floor)
        implements Schedule {
    @Override
    public double factor(long step) {
        double share = (double) (step % period) / period;
        return floor + (1 - floor) * 0.5 * (1 + StrictMath.cos(StrictMath.PI * share));
    }
}
