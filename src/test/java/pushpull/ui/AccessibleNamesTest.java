package pushpull.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import pushpull.settings.Settings;
import pushpull.settings.SettingsUpdate;

/// Walks through everything in the window: what takes the focus has a name, and what is pressed takes the focus.
@Journey
class AccessibleNamesTest extends FakeRunJourney {
    private static boolean isNamed(Node node) {
        String text = node.getAccessibleText();
        boolean named = text != null && !text.isBlank();
        return named || node instanceof Labeled labeled && !labeled.getText().isBlank();
    }

    private static void collect(Node node, List<String> nameless) {
        if (!node.isVisible()) {
            return;
        }
        String what = node.getClass().getSimpleName() + " " + node.getId() + " " + node.getStyleClass();
        if (node.isFocusTraversable() && !isNamed(node)) {
            nameless.add(what + " has no name");
        }
        if (node instanceof ButtonBase && !node.isFocusTraversable()) {
            nameless.add(what + " is out of reach of the keyboard");
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, nameless));
        }
    }

    private List<String> nameless(FxRobot robot) {
        List<String> nameless = new ArrayList<>();
        lab().frames(robot, 1, 16);
        robot.interact(() -> collect(robot.lookup(".lab").query(), nameless));
        return nameless;
    }

    @Test
    void everythingHasAName(FxRobot robot) {
        assertEquals(List.of(), nameless(robot));
    }

    @Test
    void soDoAllKnobsOfABlockAndTheRightPane(FxRobot robot) {
        for (String block : List.of("data", "supervision", "encoder", "loss", "miner", "optimizer")) {
            robot.interact(() -> ((ButtonBase) robot.lookup("#more-" + block).query()).fire());
        }
        robot.interact(() -> model.run().selected().set(3));
        robot.clickOn("#rail-point");
        assertEquals(List.of(), nameless(robot));
    }

    @Test
    void everyMemberOfTheLossesHasNamedKnobs(FxRobot robot) {
        for (Class<?> member : Settings.members(pushpull.loss.Loss.class)) {
            robot.interact(() -> model.run().change(SettingsUpdate.of("loss", member)));
            assertEquals(List.of(), nameless(robot), member.getSimpleName());
        }
    }
}
