package pushpull.statistics;

import java.util.ArrayList;
import java.util.List;

/// A reliability diagram: in each of B equal bins of probability, what was said against what came true.
///
/// A probability on an inner edge belongs to the lower bin. Guo et al., "On calibration of modern neural networks",
/// ICML 2017.
///
/// @param bins those that are not empty, rising
/// @param total the number of probabilities
public record Reliability(List<Bin> bins, int total) {
    /// One bin that is not empty.
    ///
    /// @param low its lower edge, exclusive unless it is 0
    /// @param high its upper edge, inclusive
    /// @param count how many probabilities fall in it
    /// @param meanProbability their mean
    /// @param fractionPositive the share of them that are positive
    public record Bin(double low, double high, int count, double meanProbability, double fractionPositive) {
        /// |what came true - what was said|.
        public double gap() {
            return Math.abs(fractionPositive - meanProbability);
        }
    }

    /// Of probabilities from 0 to 1 and whether each came true.
    public static Reliability of(double[] probabilities, boolean[] targets, int bins) {
        double[] sums = new double[bins];
        int[] hits = new int[bins];
        int[] counts = new int[bins];
        double width = 1.0 / bins;
        for (int i = 0; i < probabilities.length; i++) {
            int bin = bin(probabilities[i], width, bins);
            sums[bin] += probabilities[i];
            hits[bin] += targets[i] ? 1 : 0;
            counts[bin]++;
        }
        List<Bin> filled = new ArrayList<>();
        for (int b = 0; b < bins; b++) {
            if (counts[b] > 0) {
                filled.add(new Bin(
                        b * width, (b + 1) * width, counts[b], sums[b] / counts[b], (double) hits[b] / counts[b]));
            }
        }
        return new Reliability(List.copyOf(filled), probabilities.length);
    }

    /// Expected calibration error: the mean gap, each bin weighing as many as it holds; NaN without probabilities.
    public double expectedError() {
        double sum = 0;
        for (Bin bin : bins) {
            sum += bin.count * bin.gap();
        }
        return sum / total;
    }

    /// Maximum calibration error: the largest gap of any bin; NaN without probabilities.
    public double largestError() {
        return bins.stream().mapToDouble(Bin::gap).max().orElse(Double.NaN);
    }

    private static int bin(double probability, double width, int bins) {
        int bin = Math.clamp((int) (probability * bins), 0, bins - 1);
        while (bin > 0 && probability <= bin * width) {
            bin--;
        }
        while (bin < bins - 1 && probability > (bin + 1) * width) {
            bin++;
        }
        return bin;
    }
}
