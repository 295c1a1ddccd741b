package pushpull.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pushpull.concurrent.Mailbox;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.settings.Settings;
import pushpull.settings.SettingsUpdate;
import pushpull.snapshot.CellGrid;
import pushpull.snapshot.ComparisonSnapshot;
import pushpull.snapshot.MapRequest;
import pushpull.snapshot.RunStatus;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotPart;
import pushpull.snapshot.SnapshotRequest;
import pushpull.snapshot.UnrolledStep;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.PreparedRun;
import pushpull.timeline.RunRecord;

/// Several runs from outside: commands in, snapshots of one step out.
class ComparisonTrainerTest {
    private static final long PATIENCE = 30_000_000_000L;
    private static final Experiment SMALL =
            Settings.read(Experiment.class, Map.of("batch", "24", "data.size", "60", "encoder.layers", "12"));
    private final ComparisonTrainer trainer = new ComparisonTrainer(scripts("0.5", "1", "2"), 2, System::nanoTime);

    private static List<Script> scripts(String... margins) {
        return List.of(margins).stream()
                .map(margin -> Script.of(Settings.with(SMALL, "loss.margin", margin)))
                .toList();
    }

    @AfterEach
    void close() {
        trainer.close();
    }

    private ComparisonSnapshot await(Predicate<ComparisonSnapshot> wanted) {
        long end = System.nanoTime() + PATIENCE;
        while (System.nanoTime() < end) {
            ComparisonSnapshot next = trainer.snapshots().poll();
            if (next != null) {
                next.runs().forEach(run -> assertEquals(next.step(), run.step()));
                if (wanted.test(next)) {
                    return next;
                }
            }
            Thread.onSpinWait();
        }
        return fail("no such snapshots came");
    }

    private static <T> T answer(Mailbox<T> mailbox) {
        long end = System.nanoTime() + PATIENCE;
        while (System.nanoTime() < end) {
            T answer = mailbox.poll();
            if (answer != null) {
                return answer;
            }
            Thread.onSpinWait();
        }
        return fail("no answer came");
    }

    @Test
    void allSnapshotsAreOfOneStep() {
        assertEquals(3, await(each -> each.step() == 0).runs().size());
        trainer.send(new Command.Play());
        ComparisonSnapshot playing = await(each -> each.step() > 20);
        playing.runs()
                .forEach(
                        run -> assertEquals(RunStatus.Phase.PLAYING, run.state().phase()));
        trainer.send(new Command.Rewind(10), 1);
        await(each -> each.step() == 10);
        trainer.send(new Command.Step(30));
        await(each -> each.step() == 40);
    }

    @Test
    void aChangeIsOfOneRunOrOfAll() {
        trainer.send(new Command.Change(SettingsUpdate.of("batch", 16)), 1);
        assertEquals(
                List.of(24, 16, 24),
                await(each -> each.runs().get(1).experiment().batch() == 16).runs().stream()
                        .map(run -> run.experiment().batch())
                        .toList());
        trainer.toRun(2).accept(new Command.Change(SettingsUpdate.of("batch", 12)));
        await(each -> each.runs().get(2).experiment().batch() == 12);
        trainer.send(new Command.Change(SettingsUpdate.of("batch", 8)));
        ComparisonSnapshot all = await(
                each -> each.runs().stream().allMatch(run -> run.experiment().batch() == 8));
        assertEquals("8", all.undoable().getFirst().after());
        trainer.send(new Command.Undo());
        ComparisonSnapshot undone = await(each -> !each.redoable().isEmpty());
        assertEquals(
                List.of(24, 16, 12),
                undone.runs().stream().map(run -> run.experiment().batch()).toList());
    }

    @Test
    void eachRunIsLookedAtByItself() {
        trainer.send(new Command.Request(new SnapshotRequest(7, true)), 2);
        ComparisonSnapshot seen = await(each -> each.runs().get(2).pairs() != null);
        assertNull(seen.runs().getFirst().pairs());
    }

    @Test
    void mapsComeForEveryRun() {
        CellGrid frame = new CellGrid(-2, -2, 0.1, 40, 40);
        trainer.send(new Command.RequestMaps(new MapRequest(frame, null, null, null)));
        await(each -> each.runs().stream().allMatch(run -> run.maps().stage() != null));
        trainer.send(new Command.Play());
        await(each -> each.runs().stream().allMatch(ComparisonTrainerTest::hasLaterMap));
    }

    private static boolean hasLaterMap(Snapshot run) {
        return run.maps().stage() != null && run.maps().stage().step() > 0;
    }

    @Test
    void everyRunIsMeasured() {
        Set<SnapshotPart> parts = EnumSet.of(SnapshotPart.QUALITY, SnapshotPart.SPECTRUM);
        trainer.send(new Command.Request(new SnapshotRequest(-1, false, parts)));
        await(each -> each.runs().stream()
                .allMatch(run -> run.measurements().spread() != null
                        && run.measurements().quality().steps().length > 0));
        trainer.send(new Command.Play());
        await(each -> each.runs().stream()
                .allMatch(run -> run.measurements().quality().steps().length > 2));
    }

    @Test
    void recordsAreOfOneStepAndLoadBack() {
        trainer.send(new Command.Step(25));
        Mailbox<List<RunRecord>> mailbox = new Mailbox<>();
        trainer.send(new Command.RecordEach(mailbox));
        List<RunRecord> records = answer(mailbox);
        assertTrue(records.stream().allMatch(record -> record.step() == 25));
        trainer.send(new Command.Rewind(5));
        trainer.send(new Command.RecordAllOfEach(mailbox));
        assertTrue(answer(mailbox).stream().allMatch(record -> record.last() == 25));
        trainer.send(new Command.OpenEach(scripts("3", "4")));
        assertEquals(2, await(each -> each.runs().size() == 2).runs().size());
        trainer.send(new Command.LoadEach(records.stream().map(PreparedRun::of).toList()));
        await(each -> each.runs().size() == 3 && each.step() == 25);
        trainer.send(new Command.RecordEach(mailbox));
        assertEquals(
                records.stream().map(RunRecord::hash).toList(),
                answer(mailbox).stream().map(RunRecord::hash).toList());
        try (WorkerPool one = new WorkerPool(1)) {
            for (RunRecord record : records) {
                assertEquals(
                        record.hash(),
                        PreparedRun.of(record.done(), 25, one, _ -> {}).hash());
            }
        }
    }

    @Test
    void slowMotionAnswersEveryRun() {
        Mailbox<SequencedMap<Integer, UnrolledStep>> all = new Mailbox<>();
        trainer.send(new Command.StepEachInPhases(3, all));
        assertEquals(List.of(0, 1, 2), List.copyOf(answer(all).keySet()));
        Mailbox<UnrolledStep> one = new Mailbox<>();
        trainer.send(new Command.StepInPhases(3, one), 2);
        assertEquals(2, answer(one).after().step());
        await(each -> each.step() == 2);
    }

    @Test
    void commandsForRunsThatThereAreNotAreIgnored() {
        trainer.send(new Command.Change(SettingsUpdate.of("batch", 16)), 7);
        trainer.send(new Command.Step(1));
        assertEquals(
                24,
                await(each -> each.step() == 1).runs().getFirst().experiment().batch());
        assertThrows(IllegalArgumentException.class, () -> trainer.send(new Command.Undo(), -1));
        assertThrows(IllegalArgumentException.class, () -> new ComparisonTrainer(List.of(), 1, System::nanoTime));
    }
}
