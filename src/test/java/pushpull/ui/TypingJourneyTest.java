package pushpull.ui;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import pushpull.experiment.Experiment;
import pushpull.run.Command;
import pushpull.settings.Settings;
import pushpull.settings.SettingsUpdate;
import pushpull.snapshot.RunStatus;
import pushpull.ui.model.LabModel;

/// A person types values: what was typed is shown, is in force, and is one change.
@Journey
class TypingJourneyTest {
    private final FakeRun run = new FakeRun();
    private final LabModel model = new LabModel(run, run.mailbox());
    private @Nullable LabScene lab;

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

    @Start
    void open(Stage stage) {
        LabScene shown = LabScene.on(stage, model);
        shown.frame(16);
        lab = shown;
    }

    @AfterEach
    void stopPainting() {
        requireNonNull(lab).close();
    }

    private void frames(FxRobot robot) {
        requireNonNull(lab).frames(robot, 3, 16);
    }

    private List<Map<String, String>> changes() {
        return run.commands().stream()
                .filter(Command.Change.class::isInstance)
                .<Map<String, String>>map(
                        command -> ((Command.Change) command).update().texts())
                .toList();
    }

    private Map<String, String> inForce() {
        return Settings.flatten(requireNonNull(model.run().experiment().get()));
    }

    private static TextField field(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(TextField.class);
    }

    private void unfold(FxRobot robot, String block) {
        robot.interact(() -> ((ButtonBase) robot.lookup("#more-" + block).query()).fire());
        frames(robot);
    }

    private void csv(FxRobot robot) {
        Experiment before = requireNonNull(model.run().experiment().get());
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

    @ParameterizedTest
    @EnumSource
    void aDecimalStays(End end, FxRobot robot) {
        typed(robot, "#value-loss-margin", "0.5", end);
        assertEquals(List.of(Map.of("loss.margin", "0.5")), changes());
        assertEquals("0.50", field(robot, "#value-loss-margin").getText());
        assertEquals("0.5", inForce().get("loss.margin"));
    }

    @ParameterizedTest
    @EnumSource
    void aWholeNumberStays(End end, FxRobot robot) {
        typed(robot, "#value-batch", "32", end);
        assertEquals(List.of(Map.of("batch", "32")), changes());
        assertEquals("32", field(robot, "#value-batch").getText());
    }

    @ParameterizedTest
    @EnumSource
    void aListStays(End end, FxRobot robot) {
        typed(robot, "#knob-encoder-layers", "16; 8", end);
        assertEquals(List.of(Map.of("encoder.layers", "16,8")), changes());
        assertEquals("16,8", field(robot, "#knob-encoder-layers").getText());
    }

    @ParameterizedTest
    @EnumSource
    void aPathStays(End end, FxRobot robot) {
        csv(robot);
        int before = changes().size();
        typed(robot, "#knob-data-file", "/tmp/a − b.csv", end);
        assertEquals(before + 1, changes().size());
        assertEquals(Map.of("data.file", "/tmp/a − b.csv"), changes().getLast());
        assertEquals("/tmp/a − b.csv", field(robot, "#knob-data-file").getText());
    }

    @Test
    void aTextStays(FxRobot robot) {
        csv(robot);
        typed(robot, "#knob-data-label", "species", End.TAB);
        assertEquals(Map.of("data.label", "species"), changes().getLast());
        assertEquals("species", field(robot, "#knob-data-label").getText());
    }

    @ParameterizedTest
    @CsvSource({"'0,25', 0.25", "٠٫٢٥, 0.25", "۰٫۲۵, 0.25", "25 %, 0.25", "0.00001, 1×10⁻⁵"})
    void everyNotationIsShownInOne(String text, String shown, FxRobot robot) {
        typed(robot, "#value-loss-margin", text, End.ENTER);
        assertEquals(shown, field(robot, "#value-loss-margin").getText());
        assertEquals(1, changes().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "ar-EG", "fa-IR", "tr-TR"})
    void theLocaleChangesNothing(String locale, FxRobot robot) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(locale));
        try {
            typed(robot, "#value-loss-margin", "1.75", End.ENTER);
            assertEquals("1.75", field(robot, "#value-loss-margin").getText());
            assertEquals("1.75", inForce().get("loss.margin"));
        } finally {
            Locale.setDefault(before);
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

    @ParameterizedTest
    @CsvSource({
        "#value-loss-margin, 0.00.20, Margin",
        "#value-loss-margin, -3, Margin",
        "#value-batch, 2.5, Batch",
        "#knob-encoder-layers, 'a,b', Hidden layers"
    })
    void aWrongTextSaysWhatIsAllowedAndStays(String id, String text, String name, FxRobot robot) {
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
    }

    @Test
    void whatTheRunRefusesLaterStaysToBeMended(FxRobot robot) {
        csv(robot);
        Experiment before = requireNonNull(model.run().experiment().get());
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
        robot.clickOn("#value-loss-margin").write("0.5").clickOn("#knob-batch");
        frames(robot);
        List<Long> gestures = run.commands().stream()
                .map(command -> ((Command.Change) command).gesture())
                .toList();
        assertEquals(2, gestures.size());
        assertEquals(2, gestures.stream().distinct().count());
        assertEquals(
                RunStatus.Phase.PAUSED,
                requireNonNull(model.run().snapshot().get()).state().phase());
    }
}
