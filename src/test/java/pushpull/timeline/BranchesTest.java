package pushpull.timeline;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.run.RunController;
import pushpull.settings.Settings;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.history.History;
import pushpull.snapshot.history.Navigation;
import pushpull.tensor.WorkerPool;
import pushpull.train.Updates;

/// The branches of a run, and the tree that they form.
class BranchesTest {
    private final WorkerPool workers = new WorkerPool(1);
    private final RunController controller = controller();

    private RunController controller() {
        RunController opened = new RunController(workers);
        Map<String, String> small = Map.of("data.size", "40", "batch", "16", "encoder.layers", "12");
        opened.open(Script.of(Settings.read(Experiment.class, small)));
        return opened;
    }

    @AfterEach
    void close() {
        workers.close();
    }

    private void change(String assignment) {
        String[] parts = assignment.split("=");
        controller.change(Updates.of(Map.of(parts[0], parts[1])), 0);
    }

    private void walk(int steps) {
        controller.stepBy(steps);
        controller.finishSeek();
    }

    private void rewind(long step) {
        controller.rewind(step);
        controller.finishSeek();
    }

    private Snapshot snapshot() {
        return requireNonNull(controller.snapshot(false, 0));
    }

    @Test
    void linesFormATree() {
        walk(30);
        rewind(10);
        change("loss.margin=2");
        walk(10);
        rewind(15);
        change("loss.margin=3");
        walk(5);
        rewind(4);
        change("batch=12");
        walk(1);
        List<Navigation.Line> lines = snapshot().history().navigation().lines();
        assertEquals(
                List.of(0, 1, 2, 1), lines.stream().map(Navigation.Line::depth).toList());
        assertEquals(
                List.of(0L, 10L, 15L, 4L),
                lines.stream().map(Navigation.Line::from).toList());
        assertEquals(
                List.of(30L, 20L, 20L, 5L),
                lines.stream().map(Navigation.Line::end).toList());
        assertEquals(
                List.of("3"),
                lines.get(2).marks().stream().map(History.Mark::after).toList());
        assertTrue(lines.getLast().isPresent());
        assertEquals(snapshot().loss(), lines.getLast().curve().last(), 0);
        controller.switchTo(lines.getFirst().id());
        assertEquals(30, requireNonNull(controller.recording()).step());
    }

    @Test
    void theOldestLineGoesWhereThereAreTooMany() {
        for (int i = 1; i <= Branches.ROOM + 2; i++) {
            walk(3);
            rewind(1);
            change("loss.margin=" + (1 + i));
        }
        assertEquals(
                Branches.ROOM + 1, snapshot().history().navigation().lines().size());
        assertTrue(snapshot().history().navigation().lines().getLast().isPresent());
    }
}
