package pushpull.ui.inspect;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertFalse;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import pushpull.paint.Theme;
import pushpull.ui.Journey;
import pushpull.ui.window.Fonts;
import pushpull.ui.window.SceneStyle;

/// In a narrow pane the bar gives way, not the words.
@Journey
class ForceRowTest {
    private static final double NARROW = 220;
    private @Nullable ForceRow shown;

    @Start
    void open(Stage stage) {
        Fonts.load();
        ForceRow row = new ForceRow("pull", "Pull");
        shown = row;
        Scene scene = new Scene(new VBox(row), NARROW, 60);
        SceneStyle.apply(scene, Theme.DARK);
        stage.setMinWidth(0);
        stage.setScene(scene);
        stage.setWidth(NARROW);
        stage.show();
    }

    @Test
    void howManyTakePartIsNeverCut(FxRobot robot) {
        for (String who : new String[] {"1 partner", "23 partners", "123 partners", "1200 of 3400"}) {
            robot.interact(() -> requireNonNull(shown).show(164.37, 164.37, who));
            WaitForAsyncUtils.waitForFxEvents();
            for (Label label : robot.lookup(".label").queryAllAs(Label.class)) {
                assertFalse(label.isTextTruncated(), label.getText());
            }
        }
    }
}
