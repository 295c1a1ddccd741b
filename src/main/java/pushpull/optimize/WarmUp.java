package pushpull.optimize;

import pushpull.settings.Knob;
import pushpull.settings.Scale;

/// A straight rise to the full rate, which then stays.
///
/// @param steps the step at which the full rate is reached, counted from 1
public record WarmUp(
        @Knob(value = "100", min = 1, max = 1e9, low = 1, high = 1e4, scale = Scale.LOGARITHMIC, unit = "steps")
        int steps)
        implements Schedule {
    @Override
    public double factor(long step) {
        return Math.min(1, (step + 1.0) / steps);
    }
}
