package pushpull.statistics;

import java.util.Arrays;

/// How two groupings of the same points agree: the table of counts, and the figures made from it (nats throughout).
///
/// @param counts how many points are in class i and cluster j
/// @param classSizes the sums of the rows
/// @param clusterSizes the sums of the columns
/// @param total the number of points
public record Contingency(int[][] counts, int[] classSizes, int[] clusterSizes, int total) {
    private static final double EPSILON = Math.ulp(1.0);

    /// The table of classes against clusters of the same points.
    public static Contingency of(int[] labels, int[] clusters) {
        if (labels.length != clusters.length) {
            throw new IllegalArgumentException(labels.length + " labels for " + clusters.length + " clusters");
        }
        int[] rows = Geometry.classes(labels);
        int[] columns = Geometry.classes(clusters);
        int[][] counts = new int[rows.length][columns.length];
        int[] rowSums = new int[rows.length];
        int[] columnSums = new int[columns.length];
        for (int i = 0; i < labels.length; i++) {
            int row = Arrays.binarySearch(rows, labels[i]);
            int column = Arrays.binarySearch(columns, clusters[i]);
            counts[row][column]++;
            rowSums[row]++;
            columnSums[column]++;
        }
        return new Contingency(counts, rowSums, columnSums, labels.length);
    }

    /// Mutual information, at least 0.
    public double mutualInformation() {
        double sum = 0;
        for (int i = 0; i < classSizes.length; i++) {
            for (int j = 0; j < clusterSizes.length; j++) {
                double joint = counts[i][j];
                double expected = (double) classSizes[i] * clusterSizes[j];
                sum += joint > 0 ? joint / total * Math.log(joint * total / expected) : 0;
            }
        }
        return Math.max(0, sum);
    }

    /// Mutual information over the mean of the two entropies; 1 if both groupings are a single group.
    public double normalizedMutualInformation() {
        if (isTrivial()) {
            return 1;
        }
        double information = mutualInformation();
        return information <= EPSILON ? 0 : information / meanEntropy();
    }

    /// [#normalizedMutualInformation] with what chance would give taken away. Vinh, Epps and Bailey, JMLR 2010.
    public double adjustedMutualInformation() {
        if (isTrivial()) {
            return 1;
        }
        double chance = ExpectedInformation.compute(this);
        double room = meanEntropy() - chance;
        double denominator = room < 0 ? Math.min(room, -EPSILON) : Math.max(room, EPSILON);
        return (mutualInformation() - chance) / denominator;
    }

    /// The share of pairs of points on which both agree, with what chance would give taken away. Hubert and
    /// Arabie, 1985.
    public double adjustedRand() {
        double joint = 0;
        for (int[] row : counts) {
            joint += pairs(row);
        }
        double byClass = pairs(classSizes);
        double byCluster = pairs(clusterSizes);
        double all = pairs(total);
        double expected = all == 0 ? 0 : byClass * byCluster / all;
        double room = (byClass + byCluster) / 2 - expected;
        return room == 0 ? 1 : (joint - expected) / room;
    }

    /// How far each cluster holds one class only; 1 if there is a single class.
    public double homogeneity() {
        double entropy = entropy(classSizes);
        return entropy == 0 ? 1 : mutualInformation() / entropy;
    }

    /// How far each class lies in one cluster only; 1 if there is a single cluster.
    public double completeness() {
        double entropy = entropy(clusterSizes);
        return entropy == 0 ? 1 : mutualInformation() / entropy;
    }

    /// The harmonic mean of [#homogeneity] and [#completeness].
    public double vMeasure() {
        double sum = homogeneity() + completeness();
        return sum == 0 ? 0 : 2 * homogeneity() * completeness() / sum;
    }

    /// The share of points that are in the largest class of their cluster; NaN without points.
    public double purity() {
        int right = 0;
        for (int j = 0; j < clusterSizes.length; j++) {
            int most = 0;
            for (int[] row : counts) {
                most = Math.max(most, row[j]);
            }
            right += most;
        }
        return (double) right / total;
    }

    private boolean isTrivial() {
        return classSizes.length == clusterSizes.length && classSizes.length <= 1;
    }

    private double meanEntropy() {
        return (entropy(classSizes) + entropy(clusterSizes)) / 2;
    }

    private double entropy(int[] sizes) {
        double sum = 0;
        for (int size : sizes) {
            double share = (double) size / total;
            sum -= share * Math.log(share);
        }
        return sum;
    }

    private static double pairs(int... sizes) {
        double sum = 0;
        for (int size : sizes) {
            sum += size * (size - 1.0) / 2;
        }
        return sum;
    }
}
