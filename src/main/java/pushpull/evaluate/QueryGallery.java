package pushpull.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import pushpull.data.Points;
import pushpull.measure.MetricInput;
import pushpull.measure.ZeroShot;
import pushpull.random.Streams;
import pushpull.statistics.Geometry;
import pushpull.statistics.LabelledPoints;
import pushpull.statistics.NearestOrder;
import pushpull.tensor.Matrix;
import pushpull.tensor.SquaredDistances;

/// Points that are looked for among other points, of which there may be more or fewer.
///
/// Classes are the same if their names are.
///
/// @param byDirection whether points are compared by cosine, or by Euclidean distance
public record QueryGallery(Points queries, Points gallery, boolean byDirection) {
    /// What is told the nearest of each query, in the order of queries and then of distance.
    public interface Ranking {
        /// @param rank from 1
        /// @param found the place in the gallery
        /// @param distance Euclidean, or 1 minus the cosine
        void add(int query, int rank, int found, double distance);
    }

    /// The queries as held-out points beside the gallery as training points, as measures see them.
    public MetricInput sample(Streams streams) {
        int count = gallery.size();
        boolean[] heldOut = new boolean[count + queries.size()];
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < heldOut.length; i++) {
            heldOut[i] = i >= count;
            rows.add(i < count ? gallery.features().row(i) : queries.features().row(i - count));
        }
        int[] labels = IntStream.concat(IntStream.of(gallery.labels()), IntStream.of(labels()))
                .toArray();
        Matrix all = Matrix.ofRows(rows.toArray(double[][]::new));
        MetricInput sample = MetricInput.of(all, labels, heldOut, null, streams);
        return byDirection ? sample.byDirection() : sample;
    }

    /// The label of each query as the gallery counts classes; a class that it does not have comes after its own.
    private int[] labels() {
        Map<String, Integer> known = new HashMap<>();
        gallery.classNames().forEach(name -> known.put(name, known.size()));
        return IntStream.range(0, queries.size())
                .map(i -> queries.label(i) < 0
                        ? Points.UNLABELLED
                        : known.computeIfAbsent(queries.className(i), _ -> known.size()))
                .toArray();
    }

    /// Whether a class of the queries is one of the gallery.
    public boolean sharesClasses() {
        return queries.classNames().stream().anyMatch(gallery.classNames()::contains);
    }

    /// How often the mean of the gallery's class that is nearest by cosine is that of a query's own class.
    public double zeroShot() {
        return ZeroShot.accuracy(
                labelled(queries.features(), labels()), labelled(gallery.features(), gallery.labels()));
    }

    private static LabelledPoints labelled(Matrix points, int... labels) {
        return new LabelledPoints(points, labels)
                .chosen(IntStream.range(0, labels.length)
                        .filter(i -> labels[i] >= 0)
                        .toArray());
    }

    /// The nearest of the gallery for each query.
    ///
    /// @param depth how many
    public void rank(int depth, Ranking ranking) {
        Matrix asked = placed(queries);
        SquaredDistances distances = new SquaredDistances(placed(gallery));
        NearestOrder order = new NearestOrder(gallery.size());
        double[][] squares = distances.room();
        for (int first = 0; first < asked.rows(); first += SquaredDistances.ROWS) {
            distances.compute(asked, first, squares);
            for (int k = 0; k < SquaredDistances.ROWS && first + k < asked.rows(); k++) {
                int[] nearest = order.nearest(squares[k], gallery.size(), -1, depth);
                for (int rank = 0; rank < nearest.length; rank++) {
                    double square = squares[k][nearest[rank]];
                    ranking.add(first + k, rank + 1, nearest[rank], byDirection ? square / 2 : Math.sqrt(square));
                }
            }
        }
    }

    private Matrix placed(Points points) {
        return byDirection ? Geometry.unit(points.features()) : points.features();
    }
}
