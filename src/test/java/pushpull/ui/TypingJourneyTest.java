package pushpull.ui;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import pushpull.experiment.Experiment;
import pushpull.run.Command;
import pushpull.settings.ReadableNumber;
import pushpull.settings.Settings;
import pushpull.settings.SettingsUpdate;
import pushpull.snapshot.RunStatus;

/// A person types values: what was typed is shown, is in force, and is one change.
@Journey
class TypingJourneyTest extends FakeRunJourney {
    /// How a person is done with a field.
    private enum End {
        ENTER,
        TAB,
        CLICK_ON_THE_STAGE,
        CLICK_ON_WHAT_TAKES_NO_FOCUS;

        void end(FxRobot robot) {
            switch (this) {
                case ENTER -> robot.type(KeyCode.ENTER);
                case TAB -> robot.type(KeyCode.TAB);
                case CLICK_ON_THE_STAGE -> robot.clickOn("#stage");
                case CLICK_ON_WHAT_TAKES_NO_FOCUS ->
                    robot.clickOn(robot.point(".top-bar").atPosition(Pos.CENTER));
            }
        }
    }

    private Map<String, String> inForce() {
        return Settings.flatten(experiment());
    }

    private static TextField field(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(TextField.class);
    }

    private void unfold(FxRobot robot, String block) {
        robot.interact(() -> ((ButtonBase) robot.lookup("#more-" + block).query()).fire());
        frames(robot);
    }

    private void csv(FxRobot robot) {
        Experiment before = experiment();
        robot.interact(() -> model.run().change(SettingsUpdate.between(before, Settings.with(before, "data", "Csv"))));
        frames(robot);
        unfold(robot, "data");
    }

    /// Types a value, is done, and clicks somewhere else: it stays, and nothing else was changed.
    private void typed(FxRobot robot, String id, String text, End end) {
        robot.clickOn(id).write(text);
        end.end(robot);
        frames(robot);
        robot.clickOn("#stage");
        frames(robot);
    }

    @Test
    void aDecimalStays(FxRobot robot) {
        List<String> values = List.of("0.5", "0.25", "1.5", "2.75");
        for (End end : End.values()) {
            String value = values.get(end.ordinal());
            typed(robot, "#value-loss-margin", value, end);
            assertEquals(value, inForce().get("loss.margin"), end.name());
            assertEquals(
                    ReadableNumber.fixed(Double.parseDouble(value), 2),
                    field(robot, "#value-loss-margin").getText());
        }
        assertEquals(values, typedOf("loss.margin"));
    }

    @Test
    void aWholeNumberStays(FxRobot robot) {
        List<String> values = List.of("32", "16", "48", "24");
        for (End end : End.values()) {
            typed(robot, "#value-batch", values.get(end.ordinal()), end);
            assertEquals(values.get(end.ordinal()), field(robot, "#value-batch").getText(), end.name());
        }
        assertEquals(values, typedOf("batch"));
    }

    @Test
    void aListStays(FxRobot robot) {
        List<String> values = List.of("16,8", "8,4", "12,6", "4,2");
        for (End end : End.values()) {
            String value = values.get(end.ordinal());
            typed(robot, "#knob-encoder-layers", value.replace(",", "; "), end);
            assertEquals(value, field(robot, "#knob-encoder-layers").getText(), end.name());
        }
        assertEquals(values, typedOf("encoder.layers"));
    }

    @Test
    void aPathStays(FxRobot robot) {
        csv(robot);
        List<String> values = List.of("/tmp/a − b.csv", "/tmp/c.csv", "/tmp/d,5.csv", "/tmp/e.csv");
        for (End end : End.values()) {
            String value = values.get(end.ordinal());
            typed(robot, "#knob-data-file", value, end);
            assertEquals(value, field(robot, "#knob-data-file").getText(), end.name());
        }
        assertEquals(values, typedOf("data.file"));
    }

    /// What a setting was changed to, change by change, each of which changed nothing else.
    private List<String> typedOf(String setting) {
        List<Map<String, String>> changes = changes().stream()
                .filter(change -> change.containsKey(setting) && !change.containsKey("data"))
                .toList();
        assertTrue(changes.stream().allMatch(change -> change.size() == 1), changes.toString());
        long others =
                changes().stream().filter(change -> change.containsKey("data")).count();
        assertEquals(changes.size() + others, changes().size(), changes().toString());
        return changes.stream()
                .map(change -> requireNonNull(change.get(setting)))
                .toList();
    }

    @Test
    void aTextStays(FxRobot robot) {
        csv(robot);
        typed(robot, "#knob-data-label", "species", End.TAB);
        assertEquals(Map.of("data.label", "species"), changes().getLast());
        assertEquals("species", field(robot, "#knob-data-label").getText());
    }

    /// How the notations are read is tried on [pushpull.settings.TypedValue].
    @Test
    void everyNotationIsShownInOne(FxRobot robot) {
        List<String> typed = List.of("0,25", "٠٫٥", "۰٫۷۵", "20 %", "0.00001");
        List<String> shown = List.of("0.25", "0.50", "0.75", "0.20", "1×10⁻⁵");
        for (int i = 0; i < typed.size(); i++) {
            typed(robot, "#value-loss-margin", typed.get(i), End.ENTER);
            assertEquals(shown.get(i), field(robot, "#value-loss-margin").getText());
            assertEquals(i + 1, changes().size());
        }
    }

    @Test
    void theUnitMayBeTyped(FxRobot robot) {
        robot.interact(() -> model.run().change(SettingsUpdate.of("loss", pushpull.loss.ArcFaceLoss.class)));
        frames(robot);
        typed(robot, "#value-loss-margin", "30°", End.ENTER);
        assertEquals("30", inForce().get("loss.margin"));
        assertEquals("30.00", field(robot, "#value-loss-margin").getText());
        typed(robot, "#pace", "50/s", End.ENTER);
        assertEquals(50, model.run().speed().get());
        assertEquals("50/s", field(robot, "#pace").getText());
    }

    @Test
    void escapeRestores(FxRobot robot) {
        robot.clickOn("#value-loss-margin").write("0.5").type(KeyCode.ESCAPE);
        robot.clickOn("#stage");
        frames(robot);
        assertEquals(List.of(), changes());
        assertEquals("1.00", field(robot, "#value-loss-margin").getText());
    }

    @Test
    void aWrongTextSaysWhatIsAllowedAndStays(FxRobot robot) {
        isRefused(robot, "#value-loss-margin", "0.00.20", "Margin");
        isRefused(robot, "#value-loss-margin", "-3", "Margin");
        isRefused(robot, "#value-batch", "2.5", "Batch");
        isRefused(robot, "#knob-encoder-layers", "a,b", "Hidden layers");
    }

    private void isRefused(FxRobot robot, String id, String text, String name) {
        String before = field(robot, id).getText();
        robot.clickOn(id).write(text).type(KeyCode.ENTER);
        frames(robot);
        assertTrue(
                model.message().get().contains(name + " takes"), model.message().get());
        assertEquals(text, field(robot, id).getText());
        robot.clickOn("#stage");
        frames(robot);
        assertEquals(text, field(robot, id).getText());
        assertEquals(List.of(), changes());
        robot.clickOn(id).type(KeyCode.ESCAPE);
        assertEquals(before, field(robot, id).getText());
        robot.clickOn("#stage");
        robot.interact(() -> model.showWarning(""));
    }

    @Test
    void whatTheRunRefusesLaterStaysToBeMended(FxRobot robot) {
        csv(robot);
        Experiment before = experiment();
        robot.clickOn("#knob-data-file").write("/nowhere.csv").type(KeyCode.ENTER);
        robot.interact(() -> run.refuse(before, "There is no file /nowhere.csv."));
        frames(robot);
        assertEquals("/nowhere.csv", field(robot, "#knob-data-file").getText());
        int sent = changes().size();
        robot.clickOn("#stage");
        frames(robot);
        assertEquals(sent, changes().size());
        robot.clickOn("#knob-data-file").type(KeyCode.ESCAPE);
        assertFalse(field(robot, "#knob-data-file").getText().contains("nowhere"));
    }

    @Test
    void whatIsTypedAgainAsItIsChangesNothing(FxRobot robot) {
        typed(robot, "#value-loss-margin", "1", End.ENTER);
        assertEquals(List.of(), changes());
        assertEquals("1.00", field(robot, "#value-loss-margin").getText());
    }

    @Test
    void aTypedValueIsUndoneAloneEvenIfAPressOnAnotherKnobTakesIt(FxRobot robot) {
        robot.clickOn("#value-loss-margin").write("0.5");
        robot.drag("#knob-batch").moveBy(10, 0).drop();
        frames(robot);
        List<Long> gestures = run.commands().stream()
                .map(command -> ((Command.Change) command).gesture())
                .toList();
        assertTrue(gestures.size() >= 2, gestures.toString());
        assertEquals(2, gestures.stream().distinct().count());
        assertEquals(
                RunStatus.Phase.PAUSED,
                requireNonNull(model.run().snapshot().get()).state().phase());
    }
}
