package pushpull.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LabAppTest {
    @Start
    void open(Stage stage) {
        new LabApp().start(stage);
    }

    @Test
    void theWindowShows(FxRobot robot) {
        assertEquals("PushPull", robot.lookup("#title").queryAs(Label.class).getText());
    }
}
