package pushpull.paint.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import pushpull.paint.Argb;
import pushpull.paint.Arrow;
import pushpull.paint.Dash;
import pushpull.paint.Glyph;
import pushpull.paint.Halo;
import pushpull.paint.Mark;
import pushpull.paint.Stroke;

class RasterTest {
    private static final int WHITE = 0xFFFFFFFF;
    private static final int BLACK = 0xFF000000;

    private final Raster raster = black(1);

    private static Raster black(double scale) {
        Raster raster = new Raster(new Pixels(200, 160), scale);
        raster.clear(BLACK);
        return raster;
    }

    private static double area(Raster raster) {
        Pixels pixels = raster.pixels();
        return IntStream.of(pixels.argb()).mapToDouble(p -> (p & 255) / 255.0).sum();
    }

    @ParameterizedTest
    @EnumSource(Glyph.class)
    void marksOfOneRadiusCoverOneArea(Glyph glyph) {
        for (double offset : new double[] {0, 0.25, 0.6}) {
            Raster own = black(2);
            own.mark(40 + offset, 40 - offset, new Mark(glyph, 5, WHITE, Halo.NONE));
            assertEquals(Math.PI * 100, area(own), 2.5, glyph + " at " + offset);
        }
    }

    @ParameterizedTest
    @EnumSource(Glyph.class)
    void hollowMarksCoverLessAndStayInside(Glyph glyph) {
        raster.mark(60, 60, new Mark(glyph, 5, WHITE, Halo.NONE, true));
        double hollow = area(raster);
        assertTrue(hollow > 20 && hollow < 62, "covers " + hollow);
    }

    @Test
    void haloIsAsWideAsAsked() {
        raster.clear(WHITE);
        raster.mark(50, 50, new Mark(Glyph.DISC, 5, WHITE, new Halo(1.5, BLACK)));
        assertEquals(Math.PI * (6.5 * 6.5 - 5 * 5), 200 * 160 - area(raster), 2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.6, 1.1, 2.25, 3, 8})
    void linesCoverLengthTimesWidth(double width) {
        for (double angle = 0.05; angle < 6.3; angle += 0.37) {
            Raster own = black(1);
            own.line(100, 80, 100 + 60 * Math.cos(angle), 80 + 60 * Math.sin(angle), new Stroke(WHITE, width));
            assertEquals(60 * width, area(own), 0.02 * 60 * width + 0.3, "at " + angle);
        }
    }

    @Test
    void dashesCoverTheirShareAndStartWithALine() {
        raster.line(20, 80.5, 20 + 7 * 20, 80.5, new Stroke(WHITE, 1).dashed(Dash.PUSH));
        assertEquals(4 * 20, area(raster), 1);
        assertEquals(WHITE, raster.pixels().at(20, 80));
        assertEquals(WHITE, raster.pixels().at(23, 80));
        assertEquals(BLACK, raster.pixels().at(25, 80));
        assertEquals(WHITE, raster.pixels().at(27, 80));
    }

    @Test
    void dashesKeepTheirPlaceWhenTheStartIsOutside() {
        Stroke stroke = new Stroke(WHITE, 1).dashed(Dash.PUSH);
        raster.line(-7 * 1000, 80.5, 150, 80.5, stroke);
        Raster other = black(1);
        other.line(-7, 80.5, 150, 80.5, stroke);
        assertArrayEquals(
                other.pixels().argb(), raster.pixels().argb(), "a dash begins at every multiple of the pattern");
    }

    @Test
    void circlesAndDiscsCoverTheirArea() {
        raster.circle(100.3, 80.2, 50, new Stroke(WHITE, 1.25));
        assertEquals(2 * Math.PI * 50 * 1.25, area(raster), 3);
        raster.clear(BLACK);
        raster.disc(100.3, 80.2, 50, WHITE);
        assertEquals(Math.PI * 2500, area(raster), 5);
    }

    @Test
    void halfOfADiscIsCutOff() {
        raster.disc(200, 80, 50, WHITE);
        assertEquals(Math.PI * 1250, area(raster), 5);
        raster.clear(BLACK);
        raster.polygon(new double[] {-50, 20, 100, 20, 100, 60, -50, 60}, 4, WHITE);
        assertEquals(100 * 40, area(raster), 1e-6);
    }

    @Test
    void aTriangleIsCutOffAtThreeSides() {
        raster.polygon(new double[] {150, -30, 400, 80, 150, 190}, 3, WHITE);
        double inside = 0;
        for (int i = 0; i < 5000; i++) {
            double half = 110 * (250 - (i + 0.5) / 100) / 250;
            inside += (Math.min(160, 80 + half) - Math.max(0, 80 - half)) / 100;
        }
        assertEquals(inside, area(raster), 2);
    }

    @Test
    void aPolygonIsExact() {
        raster.polygon(new double[] {20.25, 20.5, 70.75, 31, 40.5, 90.25}, 3, WHITE);
        double twice = (70.75 - 20.25) * (90.25 - 20.5) - (40.5 - 20.25) * (31 - 20.5);
        assertEquals(twice / 2, area(raster), 1);
    }

    @Test
    void aCurveIsCoveredOnceWhereItsPiecesMeet() {
        double[] xy = new double[2 * 101];
        for (int i = 0; i <= 100; i++) {
            xy[2 * i] = 100 + 60 * Math.cos(2 * Math.PI * i / 100);
            xy[2 * i + 1] = 80 + 60 * Math.sin(2 * Math.PI * i / 100);
        }
        xy[200] = xy[0];
        xy[201] = xy[1];
        raster.polyline(xy, 101, new Stroke(Argb.faded(WHITE, 0.5), 3));
        assertEquals(2 * Math.PI * 60 * 3 / 2, area(raster), 4);
        int brightest =
                IntStream.of(raster.pixels().argb()).map(p -> p & 255).max().orElseThrow();
        assertTrue(brightest <= 129, "no pixel was laid over twice: " + brightest);
    }

    @Test
    void aRuleIsCrispAndOnePixelThin() {
        raster.rule(10, 20.4, 60, 20.4, new Stroke(WHITE, 1));
        assertEquals(50, area(raster), 0);
        raster.clear(BLACK);
        raster.rule(10.5, 20, 10.5, 44, new Stroke(WHITE, 1).dashed(Dash.LIMIT));
        assertEquals(6, area(raster), 0);
    }

    @Test
    void anArrowEndsAtItsTip() {
        for (Arrow.Head head : Arrow.Head.values()) {
            raster.clear(BLACK);
            raster.arrow(20, 80.5, 120, 80.5, new Arrow(new Stroke(WHITE, 3).with(new Halo(1, BLACK)), head));
            assertTrue((raster.pixels().at(118, 80) & 255) > 40, head + " reaches its tip");
            assertEquals(BLACK, raster.pixels().at(121, 80), head + " goes no further");
            assertTrue((raster.pixels().at(110, 77) & 255) > 40, head + " has a head");
        }
    }

    @Test
    void scaleEnlargesEverything() {
        Raster twice = black(2);
        twice.line(10, 10, 50, 30, new Stroke(WHITE, 2));
        assertEquals(4 * Math.hypot(40, 20) * 2, area(twice), 8);
    }

    @Test
    void opacityIsLaidOver() {
        raster.rectangle(0, 0, 10, 10, Argb.faded(WHITE, 0.25));
        assertEquals(0xFF404040, raster.pixels().at(5, 5));
        raster.rectangle(0, 0, 10, 10, WHITE);
        assertEquals(WHITE, raster.pixels().at(5, 5));
    }

    @Test
    void aTrailFades() {
        raster.trail(new double[] {10, 80.5, 60, 80.5, 110, 80.5, 160, 80.5}, 4, new Stroke(WHITE, 1), 1, 0);
        int near = raster.pixels().at(30, 80) & 255;
        int far = raster.pixels().at(140, 80) & 255;
        assertEquals(255 * 5 / 6.0, near, 2);
        assertEquals(255 / 6.0, far, 2);
    }
}
