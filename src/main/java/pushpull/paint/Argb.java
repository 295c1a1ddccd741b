package pushpull.paint;

import pushpull.settings.PlainText;

/// Colours as `int`: alpha, red, green, blue from the high byte down, not multiplied by alpha.
public final class Argb {
    private static final int RED_BLUE = 0xFF00FF;
    private static final int HALF = 0x800080;

    private Argb() {}

    /// The opaque colour of a six-digit hexadecimal literal.
    public static int opaque(int rgb) {
        return 0xFF000000 | rgb;
    }

    /// The same colour with its opacity multiplied by a factor, which is clamped to 0 to 1 (NaN counts as 0).
    public static int faded(int ink, double opacity) {
        double held = opacity > 0 ? Math.min(1, opacity) : 0;
        int alpha = (int) ((ink >>> 24) * held + 0.5);
        return alpha << 24 | ink & 0xFFFFFF;
    }

    /// The opaque colour a share of the way from one opaque colour to another.
    public static int mixed(int from, int to, double share) {
        return opaque(over(from, to, (int) (256 * Math.clamp(share, 0, 1) + 0.5)));
    }

    /// `#RRGGBB`, or `#RRGGBBAA` if it is not opaque.
    public static String hex(int ink) {
        String rgb = PlainText.of("#%06X", ink & 0xFFFFFF);
        return ink >>> 24 == 255 ? rgb : rgb + PlainText.of("%02X", ink >>> 24);
    }

    /// Opacity from 0 to 256, so that a product with it is divided by a shift.
    public static int weight(int ink) {
        int alpha = ink >>> 24;
        return alpha + (alpha >>> 7);
    }

    /// Source over: the opaque part of `ink` laid over a premultiplied pixel with a weight from 0 to 256.
    public static int over(int below, int ink, int weight) {
        int redBlue = below & RED_BLUE;
        int alphaGreen = below >>> 8 & RED_BLUE;
        // One product a pair of channels: below * (256 - weight) + ink * weight, which is exact in each half.
        int mixedRedBlue = (redBlue << 8) + ((ink & RED_BLUE) - redBlue) * weight + HALF;
        int mixedAlphaGreen = (alphaGreen << 8) + ((ink >>> 8 & 0xFF | 0xFF0000) - alphaGreen) * weight + HALF;
        return mixedRedBlue >>> 8 & RED_BLUE | mixedAlphaGreen & ~RED_BLUE;
    }

    /// Source over for a premultiplied pixel above.
    public static int over(int below, int above) {
        return onto(below, above, 256 - weight(above));
    }

    /// Source over for a premultiplied pixel above that leaves `rest` of 256 of what is below.
    public static int onto(int below, int above, int rest) {
        int redBlue = (below & RED_BLUE) * rest + HALF;
        int alphaGreen = (below >>> 8 & RED_BLUE) * rest + HALF;
        return above + (redBlue >>> 8 & RED_BLUE | alphaGreen & ~RED_BLUE);
    }
}
