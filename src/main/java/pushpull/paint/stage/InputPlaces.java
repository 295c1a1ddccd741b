package pushpull.paint.stage;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pushpull.data.Points;
import pushpull.statistics.PrincipalAxes;
import pushpull.tensor.Matrix;

/// The places of points in the input space: in their plane, in space, or along the first two principal axes.
///
/// @param places one point a row, of two coordinates, or of three in space
/// @param axes the principal axes, null if none are needed
public record InputPlaces(Matrix places, @Nullable PrincipalAxes axes) {
    /// The places of points that are shown for the first time or again.
    ///
    /// @param before what was shown last, whose axes are kept if possible; null at first
    public static InputPlaces of(Points points, @Nullable InputPlaces before) {
        Matrix features = points.features();
        if (features.columns() == 1) {
            double[] line = new double[2 * features.rows()];
            for (int i = 0; i < features.rows(); i++) {
                line[2 * i] = features.get(i, 0);
            }
            return new InputPlaces(Matrix.owning(features.rows(), 2, line), null);
        }
        if (features.columns() <= 3) {
            return new InputPlaces(features, null);
        }
        PrincipalAxes known = before == null ? null : before.axes;
        boolean fits = known != null && known.axes().columns() == features.columns();
        PrincipalAxes axes = fits && known != null ? known : PrincipalAxes.of(features);
        return new InputPlaces(along(features, axes.axes()), axes);
    }

    private static Matrix along(Matrix features, Matrix axes) {
        double[] places = new double[2 * features.rows()];
        IntStream.range(0, features.rows()).forEach(i -> {
            double[] row = features.row(i);
            for (int k = 0; k < 2; k++) {
                for (int j = 0; j < row.length; j++) {
                    places[2 * i + k] += axes.get(k, j) * row[j];
                }
            }
        });
        return Matrix.owning(features.rows(), 2, places);
    }

    /// Whether a place on the screen is a place of the input space, so that points can be added and moved there.
    public static boolean isPlane(Points points) {
        return points.dimensions() == 2;
    }

    /// Whether points are seen from a side.
    public boolean isSpace() {
        return places.columns() == 3;
    }
}
