package pushpull.paint.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pushpull.paint.Argb;
import pushpull.paint.Palette;
import pushpull.paint.Theme;

class InkTest {
    @Test
    void blackOnWhiteHasTheGreatestContrast() {
        assertThat(Ink.contrast(Argb.opaque(0), Argb.opaque(0xFFFFFF))).isCloseTo(21, within(1e-9));
        assertThat(Ink.contrast(Argb.opaque(0x777777), Argb.opaque(0xFFFFFF))).isCloseTo(4.478, within(1e-3));
    }

    @ParameterizedTest
    @EnumSource
    void aMixtureGoesFromOneEndToTheOther(Theme theme) {
        int from = theme.palette().background();
        int to = theme.palette().text1();
        assertThat(Ink.between(from, to, 0)).isEqualTo(from);
        assertThat(Ink.between(from, to, 1)).isEqualTo(to);
        double before = 1;
        for (int i = 1; i <= 100; i++) {
            double contrast = Ink.contrast(from, Ink.between(from, to, i / 100.0));
            assertThat(contrast).isGreaterThan(before - 0.02);
            before = contrast;
        }
    }

    /// A number on a cell is read on any of its levels.
    @ParameterizedTest
    @EnumSource
    void theBetterReadableOfTwoInksIsReadable(Theme theme) {
        Palette palette = theme.palette();
        for (int i = 0; i <= 100; i++) {
            int ground = Ink.between(palette.background(), palette.text1(), i / 100.0);
            double better = Math.max(Ink.contrast(ground, palette.text1()), Ink.contrast(ground, palette.stage()));
            assertThat(better).isGreaterThan(4);
        }
    }
}
