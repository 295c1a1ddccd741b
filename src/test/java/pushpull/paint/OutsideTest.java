package pushpull.paint;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pushpull.paint.raster.Pixels;
import pushpull.paint.raster.Raster;

/// What is outside, infinite or huge is left out or clipped, and nothing throws.
class OutsideTest {
    private static final double[] PLACES = {
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        -1e300,
        1e300,
        1e15,
        -1e9,
        1e6,
        -40,
        -1,
        0,
        31.5,
        63,
        64,
        70,
        1e-300
    };

    @Test
    void anyPlaceIsFine() {
        Raster raster = new Raster(new Pixels(64, 48), 1.5);
        Halo halo = new Halo(1.5, 0xFF000000);
        for (double a : PLACES) {
            for (double b : PLACES) {
                assertDoesNotThrow(() -> drawAll(raster, a, b, halo), () -> a + ", " + b);
            }
        }
    }

    private static void drawAll(Raster raster, double a, double b, Halo halo) {
        for (double width : new double[] {0, 1, 5}) {
            for (Dash dash : new Dash[] {Dash.SOLID, Dash.PUSH}) {
                Stroke stroke = new Stroke(0x80FFFFFF, width, dash, halo);
                raster.line(a, b, 20, 30, stroke);
                raster.line(20, a, b, 30, stroke);
                raster.rule(a, 5, b, 5, stroke);
                raster.rule(5, a, 5, b, stroke);
                for (Arrow.Head head : Arrow.Head.values()) {
                    raster.arrow(a, b, 20, 30, new Arrow(stroke, head));
                    raster.arrow(20, 30, a, b, new Arrow(stroke, head));
                }
                double[] xy = {1, 2, a, b, 30, 20, 30, 20, b, a, 5, 5, 1, 2};
                raster.polyline(xy, 7, stroke);
                raster.trail(xy, 7, stroke, 1, 0);
                raster.polygon(xy, 7, 0x80FFFFFF);
                raster.circle(a, b, 20, stroke);
                raster.circle(20, 20, a, stroke);
            }
        }
        raster.disc(a, b, 10, -1);
        raster.disc(10, 10, b, -1);
        raster.rectangle(a, b, 10, 10, -1);
        raster.rectangle(5, 5, a, b, -1);
        raster.mark(a, b, new Mark(Glyph.STAR, 5, -1, halo));
        raster.text(a, b, "Push", new TextStyle(FontFace.REGULAR, 12, -1));
    }

    @Test
    void emptyPathsAreFine() {
        Raster raster = new Raster(new Pixels(8, 8), 1);
        raster.polyline(new double[0], 0, new Stroke(-1, 2));
        raster.polyline(new double[] {1, 1}, 1, new Stroke(-1, 2));
        raster.polygon(new double[0], 0, -1);
        raster.trail(new double[0], 0, new Stroke(-1, 2), 1, 0);
        assertEquals(0, IntStream.of(raster.pixels().argb()).sum());
    }

    @Test
    void whatIsWhollyOutsideLeavesNoTrace() {
        Raster raster = new Raster(new Pixels(64, 48), 1);
        raster.line(-10, -5, 80, -5, new Stroke(-1, 3));
        raster.mark(-20, 10, new Mark(Glyph.DISC, 5, -1, Halo.NONE));
        raster.circle(32, 24, 200, new Stroke(-1, 3));
        raster.polygon(new double[] {70, 0, 90, 10, 70, 40}, 3, -1);
        raster.arrow(100, 10, 200, 10, new Arrow(new Stroke(-1, 3), Arrow.Head.FILLED));
        assertEquals(0, IntStream.of(raster.pixels().argb()).filter(p -> p != 0).count());
    }

    @Test
    void aLineFromFarAwayCrossesWhereItShould() {
        Raster raster = new Raster(new Pixels(64, 48), 1);
        raster.line(-1e9, 20.5, 1e9, 20.5, new Stroke(-1, 1));
        assertEquals(
                64, IntStream.of(raster.pixels().argb()).filter(p -> p == -1).count());
        assertEquals(-1, raster.pixels().at(30, 20));
    }
}
