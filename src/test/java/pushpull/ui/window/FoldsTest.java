package pushpull.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FoldsTest {
    @Test
    void theUsualWindowShowsEverything() {
        assertEquals(new Folds(232, 264, 88, false, true, true, 1), Folds.of(1280, 800));
    }

    @Test
    void theSmallestWindowFolds() {
        assertEquals(new Folds(232, 48, 80, true, false, false, 1), Folds.of(1024, 700));
    }

    @Test
    void aLargeWindowHasTwoCharts() {
        assertEquals(new Folds(264, 336, 88, false, true, true, 2), Folds.of(1920, 1080));
    }

    @Test
    void theStageNeverDropsBelowHalf() {
        for (int width = 1024; width < 2600; width += 10) {
            for (int height = 700; height < 1500; height += 50) {
                Folds folds = Folds.of(width, height);
                double stage = (width - folds.left() - folds.right()) * (height - Folds.TOP - folds.bottom());
                assertTrue(stage >= 0.48 * width * height, width + " x " + height);
            }
        }
    }
}
