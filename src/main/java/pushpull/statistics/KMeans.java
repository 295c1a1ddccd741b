package pushpull.statistics;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.ml.clustering.CentroidCluster;
import org.apache.commons.math3.ml.clustering.Clusterable;
import org.apache.commons.math3.ml.clustering.KMeansPlusPlusClusterer;
import org.apache.commons.math3.ml.distance.EuclideanDistance;
import org.apache.commons.math3.random.AbstractRandomGenerator;
import org.apache.commons.math3.random.RandomGenerator;
import pushpull.random.Draws;
import pushpull.tensor.Matrix;

/// k-means with k-means++ starts: points grouped about k centres.
public final class KMeans {
    private static final int ITERATIONS = 100;

    private KMeans() {}

    private record Place(int index, double[] point) implements Clusterable {
        @Override
        public double[] getPoint() {
            return point;
        }
    }

    /// The cluster of each point in the best of several starts, by the sum of squared distances to the centres.
    ///
    /// @param k clusters; there are never more than points
    public static int[] cluster(Matrix points, int k, int starts, Draws draws) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < points.rows(); i++) {
            places.add(new Place(i, points.row(i)));
        }
        int[] best = new int[points.rows()];
        double least = Double.POSITIVE_INFINITY;
        for (int start = 0; start < starts && !places.isEmpty(); start++) {
            List<CentroidCluster<Place>> clusters =
                    clusterer(Math.min(k, places.size()), draws).cluster(places);
            double inertia = inertia(clusters);
            if (inertia < least) {
                least = inertia;
                best = assignment(clusters, points.rows());
            }
        }
        return best;
    }

    private static KMeansPlusPlusClusterer<Place> clusterer(int k, Draws draws) {
        return new KMeansPlusPlusClusterer<>(k, ITERATIONS, new EuclideanDistance(), generator(draws));
    }

    private static double inertia(List<CentroidCluster<Place>> clusters) {
        double sum = 0;
        for (CentroidCluster<Place> cluster : clusters) {
            for (Place place : cluster.getPoints()) {
                sum += Geometry.squaredDistance(place.point, cluster.getCenter().getPoint());
            }
        }
        return sum;
    }

    private static int[] assignment(List<CentroidCluster<Place>> clusters, int count) {
        int[] assignment = new int[count];
        for (int c = 0; c < clusters.size(); c++) {
            for (Place place : clusters.get(c).getPoints()) {
                assignment[place.index] = c;
            }
        }
        return assignment;
    }

    private static RandomGenerator generator(Draws draws) {
        return new AbstractRandomGenerator() {
            @Override
            public void setSeed(long seed) {
                throw new UnsupportedOperationException("the draws of a run have their seed");
            }

            @Override
            public double nextDouble() {
                return draws.nextDouble();
            }
        };
    }
}
