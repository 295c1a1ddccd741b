package pushpull.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {
    @ParameterizedTest
    @EnumSource(Theme.class)
    void textAndForcesCanBeReadOnEveryGround(Theme theme) {
        Palette palette = theme.palette();
        for (int ground : List.of(palette.background(), palette.stage(), palette.surface())) {
            for (int ink : List.of(
                    palette.text1(),
                    palette.text2(),
                    palette.text3(),
                    palette.pull(),
                    palette.push(),
                    palette.warning())) {
                assertTrue(contrast(ground, ink) >= 4.5, Argb.hex(ink) + " on " + Argb.hex(ground));
            }
        }
        for (int ink : palette.classes()) {
            assertTrue(contrast(palette.stage(), ink) >= 3, Argb.hex(ink));
        }
    }

    @Test
    void aClassIsAShapeAndAColourAndTheyRepeatShifted() {
        Palette palette = Theme.DARK.palette();
        assertEquals(10, palette.classes().size());
        assertEquals(Glyph.ofClass(3), Glyph.ofClass(13));
        assertNotEquals(palette.ofClass(3), palette.ofClass(13));
        assertEquals(palette.ofClass(4), palette.ofClass(13));
        assertEquals(palette.ofClass(0), palette.ofClass(19));
    }

    @Test
    void coloursAreNamedForStyleSheets() {
        assertEquals("#12141A", Argb.hex(Theme.DARK.palette().names().getOrDefault("background", 0)));
        assertEquals(14, Theme.LIGHT.palette().names().size());
    }

    @Test
    void aStrongerPairIsWiderAndDenser() {
        Stroke weak = Theme.DARK.pair(Theme.DARK.palette().pull(), 0);
        Stroke strong = Theme.DARK.pair(Theme.DARK.palette().pull(), 1);
        assertEquals(0.6, weak.width(), 1e-12);
        assertEquals(1.6, strong.width(), 1e-12);
        assertTrue(weak.ink() >>> 24 < strong.ink() >>> 24);
    }

    private static double contrast(int a, int b) {
        double first = luminance(a) + 0.05;
        double second = luminance(b) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(int ink) {
        return 0.2126 * linear(ink >> 16 & 255) + 0.7152 * linear(ink >> 8 & 255) + 0.0722 * linear(ink & 255);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
