package pushpull.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pushpull.experiment.Experiment;
import pushpull.experiment.PointEdit;
import pushpull.experiment.Script;
import pushpull.settings.Settings;
import pushpull.settings.SettingsUpdate;
import pushpull.snapshot.CellGrid;
import pushpull.snapshot.MapRequest;
import pushpull.snapshot.Measurements;
import pushpull.snapshot.RunStatus;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotPart;
import pushpull.snapshot.SnapshotRequest;
import pushpull.snapshot.explanation.PointForces;

/// The trainer from outside: commands in, snapshots out.
class TrainerTest {
    private static final long PATIENCE = 30_000_000_000L;
    private final Trainer trainer =
            new Trainer(Script.of(Settings.read(Experiment.class, Map.of("batch", "32"))), 1, System::nanoTime);

    @AfterEach
    void close() {
        trainer.close();
    }

    private Snapshot await(Predicate<Snapshot> wanted) {
        return await(trainer, wanted);
    }

    private static Snapshot await(Trainer trainer, Predicate<Snapshot> wanted) {
        long end = System.nanoTime() + PATIENCE;
        while (System.nanoTime() < end) {
            Snapshot snapshot = trainer.snapshots().poll();
            if (snapshot != null && wanted.test(snapshot)) {
                return snapshot;
            }
            Thread.onSpinWait();
        }
        return fail("no such snapshot came");
    }

    private void change(String key, Object value) {
        trainer.send(new Command.Change(SettingsUpdate.of(key, value)));
    }

    @Test
    void startsPausedAtStepZero() {
        Snapshot first = await(snapshot -> true);
        assertEquals(0, first.step());
        assertEquals(RunStatus.Phase.PAUSED, first.state().phase());
        assertEquals(32, first.batch().length);
    }

    @Test
    void itGoesOnAfterAnyFailure() {
        AtomicBoolean broken = new AtomicBoolean();
        LongSupplier clock = () -> {
            if (broken.getAndSet(false)) {
                throw new OutOfMemoryError("Java heap space");
            }
            return System.nanoTime();
        };
        try (Trainer failing = new Trainer(Script.of(Settings.read(Experiment.class, Map.of())), 1, clock)) {
            failing.send(new Command.Play());
            await(failing, snapshot -> snapshot.step() > 2);
            broken.set(true);
            Snapshot failed = await(failing, snapshot -> snapshot.state().phase() == RunStatus.Phase.FAILED);
            assertTrue(failed.state().message().startsWith("There is not enough memory"));
            failing.send(new Command.Step(1));
            assertEquals(
                    "",
                    await(failing, snapshot -> snapshot.step() > failed.step())
                            .state()
                            .message());
        }
    }

    @Test
    void regionsComeWhilePausedAndWhilePlaying() {
        CellGrid frame = new CellGrid(-2, -2, 0.1, 40, 40);
        trainer.send(new Command.RequestMaps(new MapRequest(frame, null, null, null)));
        Snapshot paused = await(snapshot -> snapshot.maps().stage() != null);
        assertEquals(
                0, paused.maps().stage() == null ? -1 : paused.maps().stage().step());
        trainer.send(new Command.Play());
        await(snapshot ->
                snapshot.maps().stage() != null && snapshot.maps().stage().step() > 3);
        trainer.send(new Command.RequestMaps(MapRequest.NOTHING));
        await(snapshot -> snapshot.maps().stage() == null);
    }

    @Test
    void pointsAreEditedWhileItTrains() {
        trainer.send(new Command.Play());
        Snapshot before = await(snapshot -> snapshot.step() > 0);
        trainer.send(new Command.Edit(
                List.of(
                        new PointEdit.Added(PointEdit.Added.NEW, 0, List.of(0.0, 0.0)),
                        new PointEdit.Removed(before.points().id(0))),
                0));
        Snapshot after = await(snapshot -> snapshot.points().indexOf(1_000_000) >= 0);
        assertEquals(before.points().size(), after.points().size());
        assertEquals(-1, after.points().indexOf(before.points().id(0)));
        assertEquals(RunStatus.Phase.PLAYING, after.state().phase());
    }

    @Test
    void stepsAsAsked() {
        trainer.send(new Command.Step(3));
        Snapshot third = await(snapshot -> snapshot.step() == 3);
        assertEquals(3, third.history().losses().length);
        assertEquals(third.loss(), third.history().losses()[2], 0);
    }

    @Test
    void playsAndPauses() {
        trainer.send(new Command.Play());
        await(snapshot -> snapshot.step() > 20);
        trainer.send(new Command.Pause());
        assertTrue(await(snapshot -> snapshot.state().phase() == RunStatus.Phase.PAUSED)
                        .step()
                > 20);
    }

    @Test
    void aKnobActsOnTheRunningRun() {
        trainer.send(new Command.Play());
        await(snapshot -> snapshot.step() > 5);
        change("loss.margin", 2.0);
        Snapshot after = await(
                snapshot -> "2".equals(Settings.flatten(snapshot.experiment()).get("loss.margin")));
        assertTrue(after.step() > 5);
        assertEquals("loss.margin", after.history().marks().getFirst().key());
        assertEquals("1", after.history().marks().getFirst().before());
    }

    @Test
    void aRefusalIsSaidAndChangesNothing() {
        trainer.send(new Command.Step(2));
        change("loss.margin", -3.0);
        Snapshot refused = await(snapshot -> !snapshot.state().message().isEmpty());
        assertEquals("Margin takes 0 to 1000000, not \u22123.", refused.state().message());
        assertEquals(2, refused.step());
        trainer.send(new Command.Step(1));
        assertEquals("", await(snapshot -> snapshot.step() == 3).state().message());
    }

    @Test
    void lookingIsAnsweredWhilePaused() {
        Snapshot first = await(snapshot -> true);
        int id = first.points().id(first.batch()[3]);
        trainer.send(new Command.Request(new SnapshotRequest(id, true)));
        Snapshot seen = await(snapshot -> snapshot.focus() != null && snapshot.pairs() != null);
        PointForces forces = Objects.requireNonNull(seen.focus());
        assertEquals(first.batch()[3], forces.point());
        assertEquals(31, forces.partners().length);
        assertEquals(32 * 31 / 2, Objects.requireNonNull(seen.pairs()).size());
    }

    @Test
    void restartGoesBackToTheSameBeginning() {
        Snapshot first = await(snapshot -> true);
        trainer.send(new Command.Step(10));
        await(snapshot -> snapshot.step() == 10);
        trainer.send(new Command.Restart());
        assertEquals(first.embeddings(), await(snapshot -> snapshot.step() == 0).embeddings());
    }

    @Test
    void measuresComeAtTheirOwnPaceWhilePausedToo() {
        trainer.send(new Command.Step(5));
        trainer.send(
                new Command.Request(new SnapshotRequest(-1, false, Set.of(SnapshotPart.QUALITY, SnapshotPart.PLANE))));
        Measurements measurements = await(
                        snapshot -> isOf(5, snapshot.measurements().quality().steps())
                                && isOf(5, snapshot.measurements().plane().steps()))
                .measurements();
        assertTrue(measurements.quality().size() > 0 && measurements.plane().size() > 0);
    }

    /// Nothing was looked at for 200 steps; the whole run is seen all the same.
    @Test
    void aChartOpenedLateShowsTheWholeRun() {
        trainer.send(new Command.Step(200));
        await(snapshot -> snapshot.step() == 200);
        trainer.send(
                new Command.Request(new SnapshotRequest(-1, false, Set.of(SnapshotPart.QUALITY, SnapshotPart.PLANE))));
        Measurements measurements = await(
                        snapshot -> isEven(snapshot.measurements().quality().steps())
                                && isEven(snapshot.measurements().plane().steps()))
                .measurements();
        assertEquals(200, measurements.quality().steps()[measurements.quality().size() - 1]);
    }

    private static boolean isEven(long... steps) {
        boolean even = steps.length > 1 && steps[0] == 0 && steps[steps.length - 1] == 200;
        for (int k = 1; k < steps.length; k++) {
            even &= steps[k] - steps[k - 1] <= 32;
        }
        return even;
    }

    private static boolean isOf(long step, long... steps) {
        return steps.length > 0 && steps[steps.length - 1] == step;
    }

    @Test
    void aLongWayShowsWhereItIsAndCanBeLeft() {
        trainer.send(new Command.Step(1_000_000));
        Snapshot going = await(snapshot -> snapshot.step() > 10);
        assertEquals(1_000_000, going.history().navigation().goal());
        change("loss.margin", 2.0);
        trainer.send(new Command.Request(new SnapshotRequest(going.points().id(going.batch()[3]), false)));
        await(snapshot ->
                snapshot.focus() != null && snapshot.history().navigation().isUnderWay());
        trainer.send(new Command.Pause());
        Snapshot left = await(snapshot -> !snapshot.history().navigation().isUnderWay()
                && !snapshot.history().marks().isEmpty());
        assertEquals(left.step(), left.history().marks().getFirst().step(), "what waited is done where the way ended");
    }
}
