package pushpull.paint.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import pushpull.paint.FontFace;
import pushpull.paint.Glyph;
import pushpull.paint.Halo;
import pushpull.paint.Mark;
import pushpull.paint.Palette;
import pushpull.paint.Stroke;
import pushpull.paint.TextStyle;
import pushpull.paint.Theme;
import pushpull.paint.raster.Pixels;
import pushpull.paint.raster.Raster;
import pushpull.paint.raster.TextRasterizer;

class PictureFileTest {
    private static final Palette PALETTE = Theme.DARK.palette();

    private static Pixels picture(int step) {
        Raster raster = new Raster(new Pixels(120, 90), 1);
        raster.clear(PALETTE.stage());
        for (int i = 0; i < 10; i++) {
            raster.mark(10 + 10 * i, 20 + step, new Mark(Glyph.ofClass(i), 4, PALETTE.ofClass(i), Halo.NONE));
        }
        raster.line(5, 80, 100 + step, 40, new Stroke(PALETTE.pull(), 1.5));
        raster.text(10, 70, "Push", new TextStyle(FontFace.MEDIUM, 12, PALETTE.text1()));
        return raster.pixels();
    }

    private static byte[] png(Pixels pixels) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PngWriter.write(pixels, bytes);
        return bytes.toByteArray();
    }

    @Test
    void aPngIsReadBackToTheBit() throws IOException {
        Pixels pixels = picture(0);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(png(pixels)));
        for (int y = 0; y < pixels.height(); y++) {
            for (int x = 0; x < pixels.width(); x++) {
                assertEquals(pixels.at(x, y), read.getRGB(x, y));
            }
        }
    }

    @Test
    void aPngKeepsTransparency() throws IOException {
        Pixels pixels = new Pixels(4, 3);
        pixels.fill(1, 1, 3, 2, 0x80FF4000);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(png(pixels)));
        assertEquals(0, read.getRGB(0, 0) >>> 24);
        assertEquals(0x80, read.getRGB(1, 1) >>> 24, 1);
        assertEquals(0xFF, read.getRGB(1, 1) >> 16 & 255, 1);
        assertEquals(0x40, read.getRGB(1, 1) >> 8 & 255, 1);
    }

    @Test
    void aGifHasItsPicturesDelayAndColours() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GifWriter gif = new GifWriter(bytes, PALETTE, 5)) {
            for (int i = 0; i < 4; i++) {
                gif.add(picture(3 * i));
            }
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            reader.setInput(in);
            assertEquals(4, reader.getNumImages(true));
            BufferedImage last = reader.read(3);
            Pixels original = picture(9);
            assertEquals(PALETTE.stage(), last.getRGB(1, 1), "the ground is exact");
            assertEquals(PALETTE.ofClass(1), last.getRGB(20, 29), "a class colour is exact");
            assertTrue(worst(original, last) < 64, "edges are near: " + worst(original, last));
            assertEquals("5", delay(reader.getImageMetadata(1)));
        }
        reader.dispose();
    }

    private static int worst(Pixels pixels, BufferedImage image) {
        int worst = 0;
        for (int y = 0; y < pixels.height(); y++) {
            for (int x = 0; x < pixels.width(); x++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    int difference = (pixels.at(x, y) >> shift & 255) - (image.getRGB(x, y) >> shift & 255);
                    worst = Math.max(worst, Math.abs(difference));
                }
            }
        }
        return worst;
    }

    private static String delay(IIOMetadata metadata) {
        Element root = (Element) metadata.getAsTree("javax_imageio_gif_image_1.0");
        NodeList control = root.getElementsByTagName("GraphicControlExtension");
        assertEquals(1, root.getElementsByTagName("ApplicationExtension").getLength(), "it repeats");
        return ((Element) control.item(0)).getAttribute("delayTime");
    }

    @Test
    void textIsSetFromTheBundledFonts() {
        TextRasterizer textRasterizer = new TextRasterizer(1);
        for (FontFace face : FontFace.values()) {
            assertTrue(textRasterizer.width("force 10", new TextStyle(face, 12, -1)) > 20, face.toString());
        }
        double ones = textRasterizer.width("11111", new TextStyle(FontFace.REGULAR, 24, -1));
        double eights = textRasterizer.width("88888", new TextStyle(FontFace.REGULAR, 24, -1));
        assertEquals(eights, ones, 1e-3, "figures are tabular");
    }
}
