package pushpull.paint.raster;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import pushpull.paint.Argb;
import pushpull.paint.FontFace;
import pushpull.paint.TextStyle;

/// Draws text on pixels, for pictures made without a window; the only user of AWT's fonts, which need no display.
public final class TextRasterizer {
    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);
    private static final int MARGIN = 2;

    /// Loaded when first needed and shared by all pictures: AWT copies a font's file whenever it reads it.
    private static final Map<FontFace, Font> FONTS = new ConcurrentHashMap<>();

    /// How many lines of text are kept.
    private static final int MOST = 200;

    private final double scale;
    /// Most text stays where it is from picture to picture.
    private final Map<Line, Lettered> drawn = new HashMap<>();

    public TextRasterizer(double scale) {
        this.scale = scale;
    }

    /// The width of a line of text in pixels before output scale.
    public double width(String text, TextStyle style) {
        return font(style.face())
                .deriveFont((float) style.size())
                .getStringBounds(text, METRICS)
                .getWidth();
    }

    /// Draws a line of text at a place in device pixels.
    void draw(Pixels pixels, double x, double y, String text, TextStyle style) {
        Line line = new Line(x, y, text, style);
        Lettered lettered = drawn.get(line);
        if (lettered == null) {
            if (drawn.size() >= MOST) {
                drawn.clear();
            }
            lettered = lettered(x, y, text, style);
            drawn.put(line, lettered);
        }
        if (lettered.pixels() != null) {
            pixels.blend(lettered.pixels(), lettered.left(), lettered.top());
        }
    }

    private Lettered lettered(double x, double y, String text, TextStyle style) {
        double width = width(text, style) * scale;
        double size = style.size() * scale;
        double start = x
                - switch (style.anchor()) {
                    case START -> 0;
                    case MIDDLE -> width / 2;
                    case END -> width;
                };
        if (!(Math.abs(start) < Pixels.LONGEST && Math.abs(y) < Pixels.LONGEST && width < Pixels.LONGEST)) {
            return Lettered.NOTHING;
        }
        int left = (int) Math.floor(start) - MARGIN;
        int top = (int) Math.floor(y - 1.2 * size) - MARGIN;
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(width + 0.3 * size) + 2 * MARGIN + 1,
                (int) Math.ceil(1.6 * size) + 2 * MARGIN + 1,
                BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setColor(Color.WHITE);
        graphics.setFont(font(style.face()).deriveFont((float) size));
        graphics.drawString(text, (float) (start - left), (float) (y - top));
        graphics.dispose();
        return new Lettered(coloured(image, style.ink()), left, top);
    }

    private static Pixels coloured(BufferedImage image, int ink) {
        int[] argb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        int full = Argb.weight(ink);
        for (int i = 0; i < argb.length; i++) {
            argb[i] = Argb.over(0, ink, ((argb[i] >>> 24) * full + 127) / 255);
        }
        return new Pixels(image.getWidth(), image.getHeight(), argb);
    }

    private static Font font(FontFace face) {
        return FONTS.computeIfAbsent(face, TextRasterizer::load);
    }

    private static Font load(FontFace face) {
        try (InputStream in = TextRasterizer.class.getResourceAsStream(face.resource())) {
            if (in == null) {
                throw new IllegalStateException("The font " + face.resource() + " is missing from the program");
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The font " + face.resource() + " cannot be read", e);
        }
    }

    /// A line of text at a place.
    private record Line(double x, double y, String text, TextStyle style) {}

    /// Its pixels and the place of their upper left corner; null if it is out of sight.
    private record Lettered(@Nullable Pixels pixels, int left, int top) {
        static final Lettered NOTHING = new Lettered(null, 0, 0);
    }
}
