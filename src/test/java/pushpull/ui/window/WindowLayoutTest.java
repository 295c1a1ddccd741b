package pushpull.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WindowLayoutTest {
    @Test
    void theUsualWindowShowsEverything() {
        assertEquals(new WindowLayout(232, 232, 264, 88, false, true, true, 1), WindowLayout.of(1280, 800));
    }

    @Test
    void theSmallestWindowFolds() {
        assertEquals(new WindowLayout(232, 232, 48, 80, true, false, false, 1), WindowLayout.of(1024, 700));
    }

    @Test
    void aLargeWindowHasTwoCharts() {
        assertEquals(new WindowLayout(264, 264, 336, 88, false, true, true, 2), WindowLayout.of(1920, 1080));
    }

    @Test
    void panelsFoldAwayAndTheTransportStays() {
        assertEquals(new WindowLayout(0, 232, 0, 88, false, false, true, 1), WindowLayout.of(1280, 800, true, true));
        assertEquals(
                new WindowLayout(232, 232, 0, 80, false, false, false, 1), WindowLayout.of(1024, 700, false, true));
    }

    /// Two and a half times as large as usual, the smallest window is as narrow as this.
    @Test
    void theStageKeepsHalfOfTheWidthWhateverTheSizeOfType() {
        for (int width = 400; width < 1024; width += 10) {
            WindowLayout folds = WindowLayout.of(width, 400);
            assertTrue(width - folds.left() - folds.right() >= 0.5 * width, width + " wide");
        }
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
