package pushpull.describe;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pushpull.data.Points;
import pushpull.experiment.VariedScript;
import pushpull.settings.ReadableNumber;
import pushpull.settings.Texts;
import pushpull.snapshot.Snapshot;
import pushpull.statistics.Geometry;
import pushpull.statistics.Procrustes;
import pushpull.tensor.Matrix;
import pushpull.tensor.Norms;

/// How the picture of one run compares with that of the first: what a person would see with both side by side.
///
/// Only points that both runs have are compared, by their permanent numbers. A picture may be turned and mirrored as a
/// whole, since no loss tells such pictures apart.
///
/// @param disparity 0 for one shape, 1 for nothing in common, whatever place, size and turn; NaN if there is no shape
/// @param ratio how many times as large it is; NaN if both lie on the unit sphere; if there is no shape, 0 if all
/// points of a run coincide and infinite if a run is too large to be measured
/// @param turned every point of the run, turned and moved onto the first run's picture at its own size, one a row
/// in the order of its points; null if the runs have other points
public record PictureComparison(
        double disparity, double ratio, @Nullable Matrix turned) {
    /// What runs with other points have in common.
    private static final PictureComparison NONE = new PictureComparison(Double.NaN, Double.NaN, null);

    private static final Texts TEXTS = Texts.bundle("describe");
    private static final double SAME = 0.05;
    private static final double NEAR = 0.15;
    private static final double ALIKE = 0.4;
    private static final double AS_LARGE = 1.05;
    /// Of what is larger, squares may be infinite.
    private static final double MOST = 1e100;

    /// Compares a run with the first one.
    public static PictureComparison of(Snapshot first, Snapshot other) {
        int[] shared = shared(first.points(), other.points());
        if (shared.length == 0 || !VariedScript.sharePoints(List.of(first.experiment(), other.experiment()))) {
            return NONE;
        }
        int columns = Math.max(first.embeddings().columns(), other.embeddings().columns());
        Matrix a = rows(first, shared, columns);
        Matrix b = rows(other, shared, columns);
        boolean sphere = isOnSphere(first) && isOnSphere(other);
        double before = Norms.of(Geometry.centred(a).toArray());
        double now = Norms.of(Geometry.centred(b).toArray());
        if (!(before > 0 && now > 0 && before < MOST && now < MOST)) {
            boolean collapsed = before == 0 || now == 0;
            return new PictureComparison(Double.NaN, collapsed ? 0 : Double.POSITIVE_INFINITY, padded(other, columns));
        }
        return new PictureComparison(
                Procrustes.disparity(b, a), sphere ? Double.NaN : now / before, turned(a, b, other, sphere));
    }

    private static Matrix padded(Snapshot snapshot, int columns) {
        return rows(snapshot, snapshot.points().ids(), columns);
    }

    private static boolean isOnSphere(Snapshot snapshot) {
        return snapshot.experiment().encoder().normalize();
    }

    private static int[] shared(Points first, Points other) {
        return Arrays.stream(first.ids()).filter(id -> other.indexOf(id) >= 0).toArray();
    }

    private static Matrix rows(Snapshot snapshot, int[] ids, int columns) {
        return Matrix.ofRows(Arrays.stream(ids)
                .mapToObj(id -> padded(snapshot.embeddings(), snapshot.points().indexOf(id), columns))
                .toArray(double[][]::new));
    }

    private static double[] padded(Matrix places, int row, int columns) {
        return Arrays.copyOf(places.row(row), columns);
    }

    private static Matrix turned(Matrix a, Matrix b, Snapshot other, boolean sphere) {
        Procrustes turn = sphere ? Procrustes.of(b, a) : Procrustes.ofCentred(b, a);
        int columns = a.columns();
        double[] from = sphere ? new double[columns] : mean(b);
        double[] to = sphere ? new double[columns] : mean(a);
        double[][] centred = IntStream.range(0, other.points().size())
                .mapToObj(i -> plus(padded(other.embeddings(), i, columns), from, -1))
                .toArray(double[][]::new);
        Matrix rotated = Geometry.product(Matrix.ofRows(centred), turn.rotation());
        return Matrix.ofRows(IntStream.range(0, rotated.rows())
                .mapToObj(i -> plus(rotated.row(i), to, 1))
                .toArray(double[][]::new));
    }

    private static double[] mean(Matrix points) {
        double[] mean = new double[points.columns()];
        for (int i = 0; i < points.rows(); i++) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += points.get(i, k) / points.rows();
            }
        }
        return mean;
    }

    private static double[] plus(double[] place, double[] shift, int sign) {
        for (int k = 0; k < place.length; k++) {
            place[k] += sign * shift[k];
        }
        return place;
    }

    /// `The same picture, 3.9 times as large.`; why there is nothing to see if the runs cannot be compared.
    public String picture() {
        if (turned == null) {
            return TEXTS.get("picture.points");
        }
        if (Double.isNaN(disparity)) {
            return TEXTS.get(ratio == 0 ? "picture.place" : "picture.huge");
        }
        String picture = TEXTS.get(
                disparity < SAME
                        ? "picture.same"
                        : disparity < NEAR ? "picture.near" : disparity < ALIKE ? "picture.alike" : "picture.other");
        boolean sized = !Double.isNaN(ratio) && (ratio > AS_LARGE || ratio < 1 / AS_LARGE);
        return sized
                ? TEXTS.get("picture.sized", picture, ReadableNumber.significant(ratio, 2))
                : TEXTS.get("picture.plain", picture);
    }

    /// `Shapes differ by 0.026.`; empty if they cannot be compared.
    public String difference() {
        return Double.isNaN(disparity) ? "" : TEXTS.get("picture.differ", ReadableNumber.fixed(disparity, 3));
    }

    /// What one sees, and the number that it comes from.
    public String sentence() {
        return (picture() + " " + difference()).strip();
    }
}
