package pushpull.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pushpull.concurrent.Mailbox;
import pushpull.data.Points;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.paint.Blobs4;
import pushpull.run.Command;
import pushpull.settings.Settings;
import pushpull.snapshot.Snapshot;

class FirstSelectionTest {
    private static final Experiment EXPERIMENT = Settings.read(Experiment.class, Map.of());
    private static final Snapshot OLD = new Blobs4(EXPERIMENT, 1).at(9, -1);

    private final Mailbox<Snapshot> mailbox = new Mailbox<>();
    private final LabModel model = new LabModel(_ -> {}, mailbox);

    @BeforeEach
    void see() {
        model.run().selectAtFirst();
        show(OLD);
    }

    private void show(Snapshot snapshot) {
        mailbox.put(snapshot);
        model.frame(1);
    }

    private static Snapshot another() {
        Points points = OLD.points().relabelled(3, 1);
        return new Snapshot(
                new Snapshot.Progress(
                        EXPERIMENT, 1, OLD.state(), points, OLD.embeddings(), OLD.history(), OLD.rate(), null),
                new Snapshot.LastBatch(OLD.batch(), OLD.net(), OLD.loss()),
                null,
                OLD.measured());
    }

    @Test
    void thePointWithTheGreatestForceIsSelectedAtFirst() {
        assertEquals(
                NextByForce.after(OLD, RunModel.NO_POINT),
                model.run().selected().get());
    }

    @Test
    void anEditLeavesTheSelectionAlone() {
        model.run().selected().set(7);
        show(another());
        assertEquals(7, model.run().selected().get());
    }

    @Test
    void anotherRunIsSelectedInAnew() {
        model.run().selected().set(7);
        model.run().open("Other", new Command.Open(Script.of(EXPERIMENT)));
        show(new Blobs4(EXPERIMENT, 1).at(10, -1));
        assertEquals(7, model.run().selected().get(), "the old run goes on for a moment");
        show(another());
        int chosen = model.run().selected().get();
        assertTrue(chosen != 7 && chosen == NextByForce.after(another(), RunModel.NO_POINT), "selected " + chosen);
    }
}
