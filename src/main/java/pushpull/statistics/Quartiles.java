package pushpull.statistics;

import java.util.Arrays;

/// The median of a sample and its middle half; between two values, a quartile divides their distance in proportion.
public record Quartiles(double low, double median, double high) {
    /// The quartiles of at least one number, none of them NaN. What is infinite has its place in the order; a quartile
    /// next to it is infinite too.
    public static Quartiles of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Quartiles(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
    }

    private static double at(double[] sorted, double share) {
        double place = (sorted.length - 1) * share;
        int below = (int) place;
        double part = place - below;
        double low = sorted[below];
        return part == 0 || Double.isInfinite(low) ? low : low + part * (sorted[below + 1] - low);
    }
}
