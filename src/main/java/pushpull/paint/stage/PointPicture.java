package pushpull.paint.stage;

import java.util.Arrays;
import pushpull.data.ImageShape;
import pushpull.paint.Argb;
import pushpull.paint.Pen;
import pushpull.paint.Picture;

/// The image that one point is, in the ink of its class.
///
/// @param features its pixels, row after row
/// @param shape of the image
/// @param cell the size of a pixel of the image
/// @param ink of the class
public record PointPicture(double[] features, ImageShape shape, double cell, int ink) implements Picture {
    @Override
    public void paint(Pen pen) {
        double most = Arrays.stream(features).max().orElse(1);
        for (int i = 0; i < features.length; i++) {
            double x = i % shape.columns() * cell;
            double y = (double) (i / shape.columns()) * cell;
            pen.rectangle(x, y, cell, cell, Argb.faded(ink, features[i] / most));
        }
    }
}
