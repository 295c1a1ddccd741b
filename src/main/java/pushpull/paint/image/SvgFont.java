package pushpull.paint.image;

import java.util.Locale;
import pushpull.paint.TextStyle;

/// The names of the bundled fonts in SVG, with substitutes in case they are not installed.
final class SvgFont {
    private static final String SANS = " font-family=\"'PushPull Sans', Inter, sans-serif\"";
    private static final String SERIF = " font-family=\"STIXGeneral, 'STIX Two Text', serif\"";

    private SvgFont() {}

    /// The attributes of a line of text, apart from its colour.
    static String of(TextStyle style) {
        String family =
                switch (style.face()) {
                    case REGULAR -> SANS;
                    case MEDIUM -> SANS + " font-weight=\"500\"";
                    case SEMI_BOLD -> SANS + " font-weight=\"600\"";
                    case FORMULA -> SERIF;
                    case VARIABLE -> SERIF + " font-style=\"italic\"";
                    case CODE -> " font-family=\"'JetBrains Mono', monospace\"";
                };
        String anchor = style.anchor() == TextStyle.Anchor.START
                ? ""
                : " text-anchor=\"" + style.anchor().name().toLowerCase(Locale.ROOT) + "\"";
        return family + " font-size=\"" + style.size() + "\"" + anchor;
    }

    /// Text with its markup escaped; what XML forbids becomes a space.
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(isAllowed(letter) ? letter : ' ');
            }
        });
        return safe.toString();
    }

    private static boolean isAllowed(int letter) {
        return letter >= ' ' && !(letter >= 0xD800 && letter <= 0xDFFF) && letter != 0xFFFE && letter != 0xFFFF;
    }
}
