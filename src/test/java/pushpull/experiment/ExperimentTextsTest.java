package pushpull.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import pushpull.settings.MissingTexts;
import pushpull.settings.Schema;
import pushpull.settings.Settings;

class ExperimentTextsTest {
    /// What is missing is to be added to `messages-settings.properties`.
    @Test
    void everyMemberAndEverySettingIsNamedAndExplained() {
        assertEquals(List.of(), MissingTexts.of(Experiment.class));
    }

    @Test
    void theDefaultExperimentReadsBackEqual() {
        Experiment defaults = Schema.of(Experiment.class).defaults();
        assertEquals(defaults, Settings.read(Experiment.class, Settings.flatten(defaults)));
    }
}
