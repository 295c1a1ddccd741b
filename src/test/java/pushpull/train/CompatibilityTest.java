package pushpull.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pushpull.experiment.Experiment;
import pushpull.settings.Settings;
import pushpull.settings.SettingsException;

class CompatibilityTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        loss | NPairLoss | N-pair is not defined for the distance Euclidean. Choose one of: Dot product.
        loss | ClipLoss  | CLIP compares two views of each point. Choose Two views, Class views or Paired views as supervision.
        """)
    void theWindowSaysLabels(String key, String value, String sentence) {
        assertEquals(sentence, Compatibility.refusal(Settings.read(Experiment.class, Map.of(key, value))));
    }

    @ParameterizedTest
    @CsvSource({"NPairLoss,NPairLoss is not defined for the distance Euclidean. Choose one of: DotProduct."})
    void theCommandLineSaysWhatItTakes(String loss, String sentence) {
        Experiment experiment = Settings.read(Experiment.class, Map.of("loss", loss));
        SettingsException refused = assertThrows(SettingsException.class, () -> Compatibility.check(experiment));
        assertEquals(sentence, refused.getMessage());
        assertEquals("distance", refused.key());
    }
}
