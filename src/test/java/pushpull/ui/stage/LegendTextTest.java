package pushpull.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import pushpull.experiment.Experiment;
import pushpull.paint.Blobs4;
import pushpull.paint.Theme;
import pushpull.paint.scene.StageScene;
import pushpull.paint.stage.StageLegend;
import pushpull.paint.stage.StageTest;
import pushpull.settings.Settings;
import pushpull.ui.widget.Explanation;

/// Every row that a legend can have is explained, and the pointer finds it.
class LegendTextTest {
    private static final double ROW = 20;
    private static final int SELECTED = 6;

    @Test
    void everyWordOfALegendIsExplained() {
        ResourceBundle words = ResourceBundle.getBundle("pushpull.messages-paint", Locale.ROOT);
        List<String> keys = words.keySet().stream()
                .filter(key -> key.startsWith("legend."))
                .map(key -> key.substring("legend.".length()))
                .toList();
        assertTrue(keys.size() > 20);
        for (String key : keys) {
            Explanation explanation = LegendText.of(key);
            assertFalse(explanation.title().isBlank() || explanation.text().isBlank(), key);
        }
    }

    @Test
    void thePointerFindsEachRowInItsOrder() {
        Experiment noisy = Settings.read(Experiment.class, Map.of("supervision.noise", "0.3"));
        StageScene scene = StageTest.scene(new Blobs4(noisy, 1).at(22, SELECTED), Theme.DARK, SELECTED);
        List<String> found = new ArrayList<>();
        for (double y = 0; y < scene.height(); y += ROW / 4) {
            Optional<String> row = StageLegend.at(scene, scene.width() - 40, y);
            row.filter(key -> found.isEmpty() || !found.getLast().equals(key)).ifPresent(found::add);
        }
        assertEquals(StageLegend.keys(scene).stream().distinct().toList(), found);
        assertEquals(Optional.empty(), StageLegend.at(scene, 10, scene.height() - 40));
        assertTrue(LegendText.whole(StageLegend.keys(scene)).text().contains("given label"));
    }
}
