package pushpull.paint.camera;

import pushpull.tensor.Matrix;

/// How the embedding is looked at: a plane from above, or space from a side.
public sealed interface ViewProjection permits Camera, SpaceProjection {
    double width();

    double height();

    /// Pixels per unit of the embedding.
    double scale();

    /// Where a row of places is on the screen.
    double x(Matrix places, int row);

    double y(Matrix places, int row);

    /// How near the viewer a row is, in units of the embedding; 0 for everything on a plane.
    double depth(Matrix places, int row);

    /// How much of itself a row shows at its depth, 0 to 1.
    double clarity(Matrix places, int row);

    /// How far a vector goes to the right.
    double across(double... vector);

    /// How far a vector goes up.
    double up(double... vector);

    /// Where something is that was elsewhere and is now seen at a place of the screen, as far from the viewer as it
    /// was.
    double[] dragged(double[] from, double screenX, double screenY);

    /// Whether rows hide each other, so that the order of painting matters.
    boolean isDeep();
}
