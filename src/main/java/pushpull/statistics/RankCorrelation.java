package pushpull.statistics;

import java.util.Arrays;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;

/// Spearman's rank correlation.
public final class RankCorrelation {
    private RankCorrelation() {}

    /// From -1 to 1, equal values having their mean rank; NaN if a sample is constant, too short, or has a NaN.
    public static double of(double[] first, double[] second) {
        boolean known = Arrays.stream(first).noneMatch(Double::isNaN)
                && Arrays.stream(second).noneMatch(Double::isNaN);
        return known && first.length > 1 ? new SpearmansCorrelation().correlation(first, second) : Double.NaN;
    }
}
