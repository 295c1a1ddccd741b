package pushpull.paint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pushpull.bench.FrameBench;
import pushpull.paint.raster.Pixels;
import pushpull.paint.raster.Raster;
import pushpull.paint.scene.StageScene;
import pushpull.paint.stage.StagePainter;

/// What marks hide is not drawn, and the picture is the same.
final class AnnouncedTest {
    private static final Mark DISC = new Mark(Glyph.DISC, 8, Argb.opaque(0x6E6CD0), Halo.NONE);
    private static final Stroke THIN = new Stroke(Argb.opaque(0xFFFFFF), 1);

    @ParameterizedTest
    @CsvSource({"3000, false, 1", "3000, true, 1", "300, false, 2", "300, true, 1.5"})
    void announcing_what_comes_changes_no_pixel(int points, boolean space, double scale) {
        StageScene scene = new FrameBench(points, points, space).scene(5, 200, 180);
        Pixels announced = new Pixels((int) (200 * scale), (int) (180 * scale));
        Pixels plain = new Pixels(announced.width(), announced.height());
        StagePainter.paint(scene, new Raster(announced, scale));
        // This pen does not forward announcements.
        StagePainter.paint(scene, new ShiftedPen(new Raster(plain, scale), 0, 0, 200, 180));
        assertArrayEquals(plain.argb(), announced.argb());
    }

    @Test
    void lines_are_left_out_below_a_mark_that_follows_and_drawn_again_after_it() {
        Pixels pixels = new Pixels(40, 40);
        Raster raster = new Raster(pixels, 1);
        raster.clear(Argb.opaque(0));
        raster.announce(20, 20, DISC);
        raster.line(2, 20.5, 38, 20.5, THIN);
        assertEquals(Argb.opaque(0), pixels.at(20, 20));
        assertNotEquals(Argb.opaque(0), pixels.at(4, 20));
        raster.marksFollow();
        raster.line(2, 20.5, 38, 20.5, THIN);
        assertEquals(Argb.opaque(0xFFFFFF), pixels.at(20, 20));
    }
}
