package pushpull.paint.camera;

import pushpull.tensor.Matrix;

/// How the embedding is projected onto the picture: a plane from above, or space from a side.
public sealed interface ViewProjection permits Camera, SpaceProjection {
    double width();

    double height();

    /// Pixels per unit of the embedding.
    double scale();

    /// Where a row of places is on the screen.
    double x(Matrix places, int row);

    double y(Matrix places, int row);

    /// The depth of a row, greater towards the viewer, in units of the embedding; 0 for everything in a plane.
    double depth(Matrix places, int row);

    /// How clearly a row shows at its depth, 0 to 1.
    double clarity(Matrix places, int row);

    /// How far a vector goes to the right.
    double across(double... vector);

    /// How far a vector goes up.
    double up(double... vector);

    /// The new place of something that is dragged to a place on the screen, at the same depth as before.
    double[] dragged(double[] from, double screenX, double screenY);

    /// Whether rows can hide each other, so that the order of painting matters.
    boolean isDeep();
}
