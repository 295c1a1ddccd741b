package pushpull.ui;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import pushpull.encode.FreePoints;
import pushpull.experiment.PointEdit;
import pushpull.paint.scene.StageLayer;
import pushpull.paint.scene.StageScene;
import pushpull.run.Command;
import pushpull.settings.SettingsUpdate;
import pushpull.snapshot.MapRequest;
import pushpull.ui.model.PointEditor;
import pushpull.ui.stage.InputSpace;
import pushpull.ui.stage.StageView;

/// What a person does to points, in the input space and on the stage, on a run that obeys at once.
@Journey
class PointsJourneyTest extends FakeRunJourney {
    private List<PointEdit> edits() {
        return run.commands().stream()
                .filter(Command.Edit.class::isInstance)
                .flatMap(command -> ((Command.Edit) command).edits().stream())
                .toList();
    }

    private MapRequest request() {
        return run.commands().stream()
                .filter(Command.RequestMaps.class::isInstance)
                .map(command -> ((Command.RequestMaps) command).request())
                .reduce(MapRequest.NOTHING, (_, last) -> last);
    }

    private static Point2D inInput(FxRobot robot, double x, double y) {
        return robot.lookup("#input-space").queryAs(InputSpace.class).localToScreen(x, y);
    }

    @Test
    void aPointIsAdded(FxRobot robot) {
        robot.clickOn("#tool-add");
        robot.clickOn(inInput(robot, 20, 60));
        frames(robot);
        PointEdit.Added added = (PointEdit.Added) edits().getFirst();
        assertEquals(1, edits().size());
        assertEquals(PointEdit.Added.NEW, added.id());
        assertEquals(0, added.label());
        assertTrue(added.features().getFirst() < -1, "on the left: " + added);
    }

    @Test
    void aDoubleClickPutsAPointOfTheChosenClass(FxRobot robot) {
        robot.clickOn("#tool-class").clickOn("#point-class-2");
        robot.doubleClickOn(inInput(robot, 20, 60));
        frames(robot);
        assertEquals(2, ((PointEdit.Added) edits().getFirst()).label());
        assertEquals(1, edits().size());
    }

    @Test
    void manyArePaintedInOneGesture(FxRobot robot) {
        robot.clickOn("#tool-paint");
        robot.drag(inInput(robot, 30, 50), MouseButton.PRIMARY)
                .moveTo(inInput(robot, 130, 90))
                .drop();
        frames(robot);
        assertTrue(edits().size() >= 8, "painted " + edits().size());
        long gestures = run.commands().stream()
                .filter(Command.Edit.class::isInstance)
                .mapToLong(command -> ((Command.Edit) command).gesture())
                .distinct()
                .count();
        assertEquals(1, gestures);
    }

    /// The middle of a point of the input space, found as the pointer finds it.
    private Point2D point(FxRobot robot, int id) {
        InputSpace input = robot.lookup("#input-space").queryAs(InputSpace.class);
        for (double y = 26; y < input.getHeight(); y += 2) {
            for (double x = 0; x < input.getWidth(); x += 2) {
                if (input.idAt(x, y) == id) {
                    return input.localToScreen(x + 2, y + 2);
                }
            }
        }
        throw new AssertionError("point " + id + " is not seen");
    }

    @Test
    void aPointIsMovedAndErased(FxRobot robot) {
        Point2D place = point(robot, 3);
        robot.drag(place, MouseButton.PRIMARY).moveTo(place.add(30, 10)).drop();
        frames(robot);
        assertEquals(3, model.run().selected().get());
        assertEquals(3, ((PointEdit.Moved) edits().getLast()).id());
        robot.clickOn("#tool-erase").clickOn(place);
        frames(robot);
        assertTrue(edits().contains(new PointEdit.Removed(3)), edits().toString());
    }

    @Test
    void theSelectedPointIsChangedAndRemovedByKeys(FxRobot robot) {
        robot.interact(() -> {
            model.run().selected().set(5);
            robot.lookup("#stage").query().requestFocus();
        });
        robot.push(KeyCode.ALT, KeyCode.DIGIT4);
        frames(robot);
        assertEquals(new PointEdit.Relabelled(5, 3), edits().getLast());
        assertEquals(3, model.run().edits().label().get());
        robot.push(KeyCode.ALT, KeyCode.DIGIT0);
        frames(robot);
        assertEquals(new PointEdit.Relabelled(5, -1), edits().getLast());
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        frames(robot);
        assertTrue(edits().getLast() instanceof PointEdit.Moved);
        robot.type(KeyCode.DELETE);
        frames(robot);
        assertEquals(new PointEdit.Removed(5), edits().getLast());
        robot.type(KeyCode.B);
        assertEquals(PointEditor.Tool.PAINT, model.run().edits().tool().get());
    }

    @Test
    void digitsAndArrowsMeanTheSameWhateverHasTheFocus(FxRobot robot) {
        for (String focus : List.of("#input-space", "#stage")) {
            robot.interact(() -> {
                model.run().selected().set(5);
                robot.lookup(focus).query().requestFocus();
            });
            boolean trails = model.layers().contains(StageLayer.TRAILS);
            robot.type(KeyCode.DIGIT2).push(KeyCode.SHIFT, KeyCode.LEFT).type(KeyCode.RIGHT);
            frames(robot);
            assertEquals(!trails, model.layers().contains(StageLayer.TRAILS), focus);
            assertEquals(List.of(), edits(), focus);
            robot.type(KeyCode.A);
            assertEquals(PointEditor.Tool.ADD, model.run().edits().tool().get(), focus);
            robot.type(KeyCode.V);
        }
    }

    @Test
    void anotherRunBeginsWithTheSelectingTool(FxRobot robot) {
        robot.type(KeyCode.A);
        robot.interact(() -> model.run().open("Another", new Command.Pause()));
        assertEquals(PointEditor.Tool.SELECT, model.run().edits().tool().get());
    }

    @Test
    void aMenuOffersClassesOnTheStage(FxRobot robot) {
        StageView stage = robot.lookup("#stage").queryAs(StageView.class);
        StageScene scene = requireNonNull(stage.scene());
        robot.rightClickOn(stage.localToScreen(scene.x(4), scene.y(4)));
        robot.clickOn("#point-class-1");
        frames(robot);
        assertEquals(new PointEdit.Relabelled(model.run().selected().get(), 1), edits().getLast());
        robot.rightClickOn(stage.localToScreen(scene.x(4), scene.y(4)));
        robot.clickOn("#point-remove");
        frames(robot);
        assertEquals(new PointEdit.Removed(model.run().selected().get()), edits().getLast());
    }

    @Test
    void theInputSpaceStandsBesideTheStage(FxRobot robot) {
        StageView stage = robot.lookup("#stage").queryAs(StageView.class);
        double wide = stage.getWidth();
        robot.type(KeyCode.I);
        frames(robot);
        assertTrue(stage.getWidth() < 0.6 * wide);
        assertTrue(robot.lookup("#input-space").query().getBoundsInParent().getWidth() > 0.4 * wide);
        robot.type(KeyCode.ESCAPE);
        frames(robot);
        assertEquals(wide, stage.getWidth());
        robot.clickOn("#input-size");
        frames(robot);
        assertTrue(stage.getWidth() < 0.6 * wide);
    }

    @Test
    void anEmbeddingIsHeldAndSpringsBack(FxRobot robot) {
        StageView stage = robot.lookup("#stage").queryAs(StageView.class);
        StageScene scene = requireNonNull(stage.scene());
        Point2D place = stage.localToScreen(scene.x(7), scene.y(7));
        robot.moveTo(place).press(MouseButton.PRIMARY).moveTo(place.add(40, 20));
        frames(robot);
        MapRequest.Held held = requireNonNull(request().held());
        assertEquals(held.id(), model.run().selected().get());
        robot.release(MouseButton.PRIMARY);
        frames(robot);
        assertNull(request().held());
        assertTrue(edits().isEmpty());
    }

    @Test
    void aFreePointIsDragged(FxRobot robot) {
        robot.interact(() -> model.run().change(SettingsUpdate.of("encoder", FreePoints.class)));
        frames(robot);
        StageView stage = robot.lookup("#stage").queryAs(StageView.class);
        StageScene scene = requireNonNull(stage.scene());
        Point2D place = stage.localToScreen(scene.x(7), scene.y(7));
        robot.drag(place, MouseButton.PRIMARY).moveTo(place.add(40, 20)).drop();
        frames(robot);
        assertTrue(edits().getLast() instanceof PointEdit.Dragged, edits().toString());
    }

    @Test
    void aVirtualPointIsHeldSomewhereAndDragged(FxRobot robot) {
        robot.interact(() -> model.toggle(StageLayer.FIELD));
        frames(robot);
        assertNotNull(requireNonNull(request().virtual()).frame());
        List<Double> first = requireNonNull(request().virtual()).place();
        robot.clickOn("#field-class-2");
        frames(robot);
        assertEquals(2, requireNonNull(request().virtual()).label());
        StageView stage = robot.lookup("#stage").queryAs(StageView.class);
        Point2D place = stage.localToScreen(0.4 * stage.getWidth(), 0.36 * stage.getHeight());
        robot.drag(place, MouseButton.PRIMARY).moveTo(place.add(50, 0)).drop();
        frames(robot);
        List<Double> second = requireNonNull(request().virtual()).place();
        assertTrue(second.getFirst() > first.getFirst());
        assertEquals(first.getLast(), second.getLast(), 0.05);
        robot.interact(() -> model.toggle(StageLayer.FIELD));
        frames(robot);
        assertNull(request().virtual());
    }

    @Test
    void regionsAreAskedForWhereTheyAreSeen(FxRobot robot) {
        robot.interact(() -> model.toggle(StageLayer.REGIONS));
        frames(robot);
        assertNotNull(request().stage());
        assertNotNull(request().input());
        robot.interact(() -> model.toggle(StageLayer.REGIONS));
        frames(robot);
        assertNull(request().stage());
        assertFalse(run.commands().isEmpty());
    }
}
