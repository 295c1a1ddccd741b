package pushpull.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.testfx.api.FxRobot;
import pushpull.settings.Settings;

/// Numbers are typed and shown in one way, whatever the system's language. The default locale belongs to the whole
/// process, so that no other test runs meanwhile.
@Journey
@Isolated
class LocaleJourneyTest extends FakeRunJourney {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @Test
    void theLocaleChangesNothing(FxRobot robot) {
        List<String> locales = List.of("de-DE", "ar-EG", "fa-IR", "tr-TR");
        List<String> values = List.of("1.75", "1.25", "0.75", "0.25");
        for (int i = 0; i < locales.size(); i++) {
            Locale.setDefault(Locale.forLanguageTag(locales.get(i)));
            robot.clickOn("#value-loss-margin").write(values.get(i)).type(KeyCode.ENTER);
            frames(robot);
            robot.clickOn("#stage");
            frames(robot);
            TextField field = robot.lookup("#value-loss-margin").queryAs(TextField.class);
            assertEquals(values.get(i), field.getText(), locales.get(i));
            assertEquals(values.get(i), Settings.flatten(experiment()).get("loss.margin"));
        }
    }
}
