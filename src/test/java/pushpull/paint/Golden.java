package pushpull.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import pushpull.paint.raster.Pixels;
import pushpull.paint.raster.Raster;

/// Compares pictures with checked and stored ones; `-Dgolden.write=true` stores those painted now.
///
/// A little may differ: text is not rendered the same on every machine.
public final class Golden {
    private static final Path FOLDER = Path.of("src", "test", "resources", "pushpull", "golden");
    private static final int VISIBLE = 40;
    private static final double SHARE = 0.01;

    private Golden() {}

    public static void assertLike(String name, Picture picture, int width, int height) throws IOException {
        Pixels pixels = new Pixels(width, height);
        picture.paint(new Raster(pixels, 1));
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FOLDER);
            ImageIO.write(image(pixels), "png", FOLDER.resolve(name + ".png").toFile());
        }
        try (InputStream file = Files.newInputStream(FOLDER.resolve(name + ".png"))) {
            BufferedImage kept = ImageIO.read(file);
            assertEquals(width, kept.getWidth());
            assertEquals(height, kept.getHeight());
            int differing = 0;
            for (int i = 0; i < width * height; i++) {
                differing += differs(kept.getRGB(i % width, i / width), pixels.argb()[i]) ? 1 : 0;
            }
            assertTrue(differing <= SHARE * width * height, name + ": " + differing + " pixels differ");
        }
    }

    private static BufferedImage image(Pixels pixels) {
        BufferedImage image = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, pixels.width(), pixels.height(), pixels.argb(), 0, pixels.width());
        return image;
    }

    private static boolean differs(int first, int second) {
        for (int shift = 0; shift < 24; shift += 8) {
            if (Math.abs((first >> shift & 255) - (second >> shift & 255)) > VISIBLE) {
                return true;
            }
        }
        return false;
    }
}
