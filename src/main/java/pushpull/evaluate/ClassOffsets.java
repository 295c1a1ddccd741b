package pushpull.evaluate;

import java.util.stream.IntStream;
import pushpull.data.Points;
import pushpull.statistics.Geometry;
import pushpull.tensor.Matrix;

/// Points seen from the mean of their class.
final class ClassOffsets {
    private ClassOffsets() {}

    /// The labelled points of every class, class after class, each minus the mean of its class.
    ///
    /// @param places of the points, one a row
    static Matrix of(Matrix places, Points points) {
        double[][] rows = IntStream.range(0, points.classes())
                .mapToObj(label -> Geometry.centred(places.rows(IntStream.range(0, points.size())
                        .filter(i -> points.label(i) == label)
                        .toArray())))
                .flatMap(centred -> IntStream.range(0, centred.rows()).mapToObj(centred::row))
                .toArray(double[][]::new);
        return Geometry.matrix(rows, places.columns());
    }
}
