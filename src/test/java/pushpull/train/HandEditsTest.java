package pushpull.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pushpull.data.Points;
import pushpull.experiment.Change;
import pushpull.experiment.PointEdit;
import pushpull.experiment.Script;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.snapshot.history.History;
import pushpull.snapshot.history.Navigation;
import pushpull.snapshot.history.PointEditMarks;

/// Points added, moved, removed, relabelled and dragged by hand, as the trainer's thread does it.
class HandEditsTest extends EditedRun {
    private static PointEdit added(double x, double y) {
        return new PointEdit.Added(PointEdit.Added.NEW, 0, List.of(x, y));
    }

    /// Any edit that is allowed, of any point that is there.
    private static PointEdit edit(Points points, boolean free, Draws draws) {
        int id = points.size() == 0 ? -1 : points.id(draws.nextInt(points.size()));
        List<Double> place = List.of(draws.nextGaussian(), draws.nextGaussian());
        int label = draws.nextInt(points.classes());
        return switch (id < 0 ? 0 : draws.nextInt(free ? 5 : 4)) {
            case 0 -> new PointEdit.Added(PointEdit.Added.NEW, label, place);
            case 1 -> new PointEdit.Moved(id, place);
            case 2 -> new PointEdit.Removed(id);
            case 3 -> new PointEdit.Relabelled(id, label);
            default -> new PointEdit.Dragged(id, place);
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1; data.size=30",
                "2; data.size=30 loss=ProxyNcaLoss",
                "3; data=Drawn",
                "4; data.size=30 encoder=FreePoints",
                "5; data.size=30 encoder=FreePoints encoder.normalize=true memory=MemoryBank",
                "6; data.size=30 supervision=NearestNeighbours miner=RandomPicks",
                "7; data.size=30 supervision=AugmentedViews loss=MocoLoss encoder=FreePoints",
                "8; data=Drawn encoder=FreePoints",
                "9; data=PairedBlobs supervision=PairedViews data.size=24 loss=NtXentLoss",
                "10; data.size=30 memory=MemoryBank",
            })
    void whateverIsEditedComesToTheBitsOfTheStraightRun(int seed, String settings) {
        controller = controller(settings.split(" "));
        boolean free = settings.contains("FreePoints");
        boolean plane = points().dimensions() == 2;
        Draws draws = new Streams(seed).of(Purpose.DATA, 0);
        for (int i = 0; i < 60; i++) {
            long end = snapshot().history().navigation().end();
            List<Navigation.Line> others = snapshot().history().navigation().others();
            switch (draws.nextInt(9)) {
                case 0, 1, 2 -> {
                    PointEdit edit = plane ? edit(points(), free, draws) : new PointEdit.Removed(points().id(0));
                    controller.edit(List.of(edit), draws.nextInt(3));
                    assertEquals("", snapshot().state().message());
                }
                case 3 -> controller.rewind(draws.nextInt((int) end + 1));
                case 4 -> controller.undo();
                case 5 -> controller.redo();
                case 6 ->
                    controller.switchTo(
                            others.isEmpty()
                                    ? 0
                                    : others.get(draws.nextInt(others.size())).id());
                case 7 -> controller.change(Updates.of(Map.of("batch", "" + (4 + draws.nextInt(20)))), 0);
                default -> controller.stepBy(draws.nextInt(12));
            }
            assertTrue(controller.isHealthy(), snapshot().state().message());
        }
        assertStraight();
    }

    @Test
    void aStrokeIsOneMarkAndOneUndo() {
        Points before = points();
        for (int i = 0; i < 5; i++) {
            controller.edit(List.of(added(i, 0), added(i, 1)), 9);
            controller.step();
        }
        assertEquals(before.size() + 10, points().size());
        assertEquals(
                List.of(new History.Mark(0, "points.added", "", "10")),
                snapshot().history().marks());
        History.Mark undo = snapshot().history().navigation().undo().getFirst();
        assertEquals("10 points added", PointEditMarks.words(undo));
        controller.undo();
        assertEquals(before, points());
        controller.redo();
        assertEquals(before.size() + 10, points().size());
        assertStraight();
    }

    @Test
    void aMarkOfAnotherClassNamesBoth() {
        int id = points().id(3);
        int from = points().label(3);
        int to = (from + 1) % points().classes();
        controller.edit(List.of(new PointEdit.Relabelled(id, to)), 0);
        History.Mark mark = snapshot().history().marks().getLast();
        String names = "class " + "ABCDEFGH".charAt(from) + " → " + "ABCDEFGH".charAt(to);
        assertEquals("point " + id + ": " + names, PointEditMarks.words(mark));
        assertEquals(
                List.of(PointEditMarks.words(mark)),
                snapshot().history().navigation().undo().stream()
                        .map(PointEditMarks::words)
                        .toList());
        int last = (to + 1) % points().classes();
        controller.edit(List.of(new PointEdit.Relabelled(id, last)), 0);
        mark = snapshot().history().marks().getLast();
        assertEquals("class " + "ABCDEFGH".charAt(from) + " → " + "ABCDEFGH".charAt(last), mark.after());
        assertStraight();
    }

    @Test
    void pointsAddedAtAnotherStepAreAnotherMark() {
        controller.edit(List.of(added(0, 0)), 0);
        controller.edit(List.of(added(1, 0)), 0);
        controller.step();
        controller.edit(List.of(added(2, 1)), 0);
        assertEquals(
                List.of("2 points added", "point +3 added"),
                snapshot().history().marks().stream().map(PointEditMarks::words).toList());
    }

    @Test
    void aPointThatWasRemovedComesBackAsItWas() {
        int heldOut = points().id(points().heldOut()[0]);
        Points before = points();
        controller.edit(List.of(new PointEdit.Moved(heldOut, List.of(3.0, 3.0))), 0);
        controller.edit(List.of(new PointEdit.Removed(heldOut)), 0);
        assertEquals(before.size() - 1, points().size());
        controller.undo();
        assertEquals(3.0, points().features().get(points().indexOf(heldOut), 0));
        assertTrue(points().isHeldOut(points().indexOf(heldOut)));
        controller.undo();
        assertEquals(before, points());
    }

    @Test
    void aNumberIsNeverGivenTwice() {
        controller.edit(List.of(added(0, 0)), 0);
        int first = points().id(points().size() - 1);
        controller.edit(List.of(new PointEdit.Removed(first)), 0);
        controller.edit(List.of(added(1, 1)), 0);
        assertEquals(Points.FIRST_DRAWN, first);
        assertEquals(first + 1, points().id(points().size() - 1));
        controller.undo();
        controller.undo();
        assertEquals(first, points().id(points().size() - 1));
    }

    @Test
    void whatCannotBeDoneIsRefusedInWordsAndChangesNothing() {
        Points before = points();
        List<PointEdit> refused = List.of(
                new PointEdit.Removed(999),
                new PointEdit.Relabelled(1, 99),
                new PointEdit.Moved(1, List.of(1.0)),
                new PointEdit.Moved(1, List.of(Double.NaN, 1.0)),
                new PointEdit.Added(5, 0, List.of(1.0, 1.0)),
                new PointEdit.Restored(1),
                new PointEdit.Dragged(1, List.of(1.0, 1.0)));
        for (PointEdit edit : refused) {
            controller.edit(List.of(added(1, 1), edit), 0);
            assertFalse(snapshot().state().message().isEmpty(), edit.toString());
            assertEquals(before, points());
        }
        assertTrue(recording().done().changes().isEmpty());
    }

    @Test
    void aScriptWithAnImpossibleEditStopsInWords() {
        Script script =
                Script.of(snapshot().experiment()).with(new Change.ByHand(4, List.of(new PointEdit.Removed(999))));
        controller.open(script);
        controller.stepBy(10);
        assertEquals(4, recording().step());
        assertFalse(controller.isHealthy());
        assertEquals("There is no point 999 any more.", snapshot().state().message());
    }

    @Test
    void handWorkOutlivesARestartAndComesBackWithItsDataSet() {
        controller.edit(List.of(added(2, 2), new PointEdit.Removed(3)), 0);
        Points edited = points();
        controller.stepBy(5);
        controller.restart(true, 0);
        assertEquals(0, recording().step());
        assertEquals(edited, points());
        controller.change(Updates.of(Map.of("encoder.layers", "4")), 0);
        assertEquals(edited, points());
        controller.change(Updates.of(Map.of("data.noise", "0.1")), 0);
        assertEquals(edited.size(), points().size());
        controller.undo();
        assertEquals(edited, points());
        controller.change(Updates.of(Map.of("data", "Moons")), 0);
        assertEquals(-1, points().indexOf(Points.FIRST_DRAWN));
        controller.undo();
        assertEquals(edited, points());
        controller.stepBy(3);
        assertStraight();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aDraggedFreePointIsWhereItWasPut(boolean normalized) {
        controller = controller("data.size=30", "encoder=FreePoints", "encoder.normalize=" + normalized);
        controller.stepBy(3);
        double[] before = snapshot().embeddings().row(4);
        for (double x : new double[] {0.2, 0.4, 0.6}) {
            controller.edit(List.of(new PointEdit.Dragged(points().id(4), List.of(x, 0.8))), 5);
        }
        double[] put = snapshot().embeddings().row(4);
        assertEquals(0.6, put[0], 1e-12);
        assertEquals(0.8, put[1], 1e-12);
        assertEquals(1, snapshot().history().marks().size());
        controller.undo();
        assertEquals(before[0], snapshot().embeddings().row(4)[0], 1e-12);
        controller.redo();
        controller.stepBy(2);
        assertNotEquals(before[0], snapshot().embeddings().row(4)[0]);
        assertStraight();
    }

    @Test
    void freePointsKeepTheirPlacesWhileOthersComeAndGo() {
        controller = controller("data.size=30", "encoder=FreePoints");
        controller.stepBy(4);
        double[] kept = snapshot().embeddings().row(9);
        controller.edit(List.of(new PointEdit.Removed(2), added(0.5, -0.5)), 0);
        assertEquals(kept[0], snapshot().embeddings().row(8)[0]);
        assertEquals(0.5, snapshot().embeddings().row(points().size() - 1)[0]);
    }

    @Test
    void pointsMayAllBeRemoved() {
        List<PointEdit> all = new ArrayList<>();
        for (int id : points().ids()) {
            all.add(new PointEdit.Removed(id));
        }
        controller.edit(all, 0);
        controller.stepBy(3);
        assertTrue(controller.isHealthy());
        assertEquals(0, points().size());
        controller.undo();
        controller.stepBy(3);
        assertEquals(30, points().size());
        assertStraight();
    }
}
