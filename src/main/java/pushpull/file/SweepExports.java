package pushpull.file;

import java.io.BufferedOutputStream;
import java.nio.file.Path;
import pushpull.paint.image.PngWriter;
import pushpull.paint.image.SvgPen;
import pushpull.paint.raster.Pixels;
import pushpull.paint.raster.Raster;
import pushpull.paint.sweep.SweepPicture;

/// Writes pictures of a report on a sweep.
public final class SweepExports {
    /// Twice the pixels of the page, for print and for screens that have them.
    private static final double SHARPNESS = 2;

    private SweepExports() {}

    /// The page as pixels.
    ///
    /// @throws FileException if it cannot be written
    public static void png(SweepPicture picture, Path path) {
        Pixels pixels =
                new Pixels((int) Math.rint(SHARPNESS * picture.width()), (int) Math.rint(SHARPNESS * picture.height()));
        picture.paint(new Raster(pixels, SHARPNESS));
        AtomicFile.write(path, out -> PngWriter.write(pixels, new BufferedOutputStream(out)));
    }

    /// The page as a vector drawing.
    ///
    /// @throws FileException if it cannot be written
    public static void svg(SweepPicture picture, Path path) {
        Results.write(path, SvgPen.of(picture, picture.width(), picture.height()));
    }
}
