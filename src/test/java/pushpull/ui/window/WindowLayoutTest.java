package pushpull.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WindowLayoutTest {
    @Test
    void theUsualWindowShowsEverything() {
        assertEquals(new WindowLayout(232, 264, 88, false, true, true, 1), WindowLayout.of(1280, 800));
    }

    @Test
    void theSmallestWindowFolds() {
        assertEquals(new WindowLayout(232, 48, 80, true, false, false, 1), WindowLayout.of(1024, 700));
    }

    @Test
    void aLargeWindowHasTwoCharts() {
        assertEquals(new WindowLayout(264, 336, 88, false, true, true, 2), WindowLayout.of(1920, 1080));
    }

    @Test
    void theStageNeverDropsBelowHalf() {
        for (int width = 1024; width < 2600; width += 10) {
            for (int height = 700; height < 1500; height += 50) {
                WindowLayout layout = WindowLayout.of(width, height);
                double stage = (width - layout.left() - layout.right()) * (height - WindowLayout.TOP - layout.bottom());
                assertTrue(stage >= 0.48 * width * height, width + " x " + height);
            }
        }
    }
}
