package pushpull.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pushpull.experiment.Script;
import pushpull.snapshot.ComparisonSnapshot;
import pushpull.snapshot.Measurement;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.UnrolledStep;
import pushpull.snapshot.history.History;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.ActiveRun;
import pushpull.timeline.PreparedRun;
import pushpull.timeline.RunRecord;

/// Runs that take each step together: one step is one step of all. A single run is the simplest case. It belongs to the
/// trainer's thread.
///
/// One run shares its row loops among the threads of the pool; of several, each thread takes whole runs, which is
/// faster while batches are small. Either way each run has the bits that it has alone. A run whose step would not
/// be a number halts by itself; once a change lets it go on, it catches up with the others. While one of them is
/// behind, the runs are under way, and no snapshot is due.
public final class LockStep {
    private final WorkerPool workers;
    private final List<RunController> runs = new ArrayList<>();
    private final SharedEdits edits = new SharedEdits(runs);
    private final SharedSeek seek;

    public LockStep(WorkerPool workers) {
        this.workers = workers;
        seek = new SharedSeek(runs, workers);
    }

    /// Begins runs in the place of those that there are.
    public void open(List<Script> scripts) {
        replace(scripts, RunController::open);
    }

    /// Takes over runs that were prepared elsewhere in the place of those that there are, each at its end.
    public void load(List<PreparedRun> prepared) {
        replace(prepared, RunController::load);
    }

    private <T> void replace(List<T> sources, BiConsumer<RunController, T> begin) {
        if (sources.size() != runs.size()) {
            runs.clear();
            int count = sources.size();
            sources.forEach(_ -> runs.add(new RunController(count == 1 ? workers : new WorkerPool(1), count)));
        }
        for (int i = 0; i < sources.size(); i++) {
            begin.accept(runs.get(i), sources.get(i));
        }
    }

    /// The runs, in order.
    public List<RunController> runs() {
        return List.copyOf(runs);
    }

    /// The runs that a command is for: one, or all; none if there is no such run any more.
    List<RunController> chosen(int run) {
        return run == AddressedCommand.ALL ? List.copyOf(runs) : run < runs.size() ? List.of(runs.get(run)) : List.of();
    }

    /// The run that a command is for; the first if it is for all.
    RunController one(int run) {
        List<RunController> chosen = chosen(run);
        return chosen.isEmpty() ? runs.getFirst() : chosen.getFirst();
    }

    /// Takes over a run that was prepared elsewhere in the place of one; the others come along to its step.
    void load(int run, PreparedRun prepared) {
        RunController loaded = one(run);
        loaded.load(prepared);
        long target = loaded.seek().goal();
        runs.stream().filter(each -> each != loaded && target >= 0).forEach(each -> seek.to(each, target));
    }

    /// Adds checkpoints from before the first one of the present branch of a run.
    void prependHistory(int run, PreparedRun prepared) {
        ActiveRun now = one(run).active();
        if (now != null) {
            now.line().prepend(prepared.line());
        }
    }

    /// Adds a measurement of a snapshot; ignored if its run has since moved to another branch.
    void addMeasurement(Measurement measurement, Object line) {
        for (RunController run : runs) {
            ActiveRun now = run.active();
            if (now != null && now.line().equals(line)) {
                run.view().add(measurement, now.line());
                measurement.failure().ifPresent(run.guard()::showMessage);
            }
        }
    }

    /// What changes settings and points of one run or of all.
    SharedEdits edits() {
        return edits;
    }

    /// Does something to the runs that a command is for; if that begins one of them anew, all begin anew, so that they
    /// are in step again and have the same first weights wherever their shapes agree.
    void modify(int run, Consumer<List<RunController>> modification) {
        if (chosen(run).isEmpty()) {
            return;
        }
        edits.beginAnew();
        List<@Nullable ActiveRun> before = new ArrayList<>();
        runs.forEach(each -> before.add(each.active()));
        modification.accept(chosen(run));
        boolean[] restarted = new boolean[runs.size()];
        boolean any = false;
        for (int i = 0; i < restarted.length; i++) {
            restarted[i] = !runs.get(i).seek().isUnderWay()
                    && isRestarted(before.get(i), runs.get(i).active());
            any |= restarted[i];
        }
        for (int i = 0; any && runs.size() > 1 && i < restarted.length; i++) {
            runs.get(i).restart(!restarted[i], edits.gesture());
        }
    }

    /// Undoes the last gesture in force in every run that it changed; the others come along to that step.
    void undo() {
        modify(AddressedCommand.ALL, _ -> edits.undo());
        comeAlong();
    }

    /// Redoes the gesture that was undone last, in the same way.
    void redo() {
        modify(AddressedCommand.ALL, _ -> edits.redo());
        comeAlong();
    }

    private void comeAlong() {
        long target = runs.stream().mapToLong(run -> run.seek().goal()).max().orElse(-1);
        runs.stream().filter(run -> target >= 0 && !run.seek().isUnderWay()).forEach(run -> seek.to(run, target));
    }

    private static boolean isRestarted(@Nullable ActiveRun before, @Nullable ActiveRun now) {
        boolean both = before != null && now != null && before.line() != now.line();
        return both
                && before != null
                && now != null
                && (now.line().begun() > before.line().begun() || now.training() != before.training());
    }

    /// Begins all runs anew with the settings in force and fresh weights.
    void restart() {
        long gesture = edits.alone();
        runs.forEach(run -> run.restart(true, gesture));
    }

    /// Whether any run can take a step.
    public boolean isHealthy() {
        return runs.stream().anyMatch(RunController::isHealthy);
    }

    /// Whether every run is a recording that has no further step yet.
    boolean isWaiting() {
        return runs.stream().allMatch(run -> run.guard().isWaiting());
    }

    /// What takes all runs to a step.
    public SharedSeek seek() {
        return seek;
    }

    /// Every run that can takes a step.
    public void step() {
        List<RunController> able =
                runs.stream().filter(RunController::isHealthy).toList();
        seek.each(able, RunController::step);
    }

    /// Begins a seek to the end of another branch of one run or of all; the others come along to that step.
    void switchTo(int branch, int run) {
        List<RunController> switched = chosen(run).stream()
                .filter(each -> each.branches().find(branch) != null)
                .toList();
        switched.forEach(each -> each.switchTo(branch));
        long target =
                switched.stream().mapToLong(each -> each.seek().goal()).max().orElse(-1);
        if (target >= 0) {
            runs.forEach(each -> {
                if (switched.contains(each)) {
                    each.seek().to(target);
                } else {
                    seek.to(each, target);
                }
            });
        }
    }

    /// Every run takes one step; those of some runs are answered broken into their phases, by the number of the run.
    ///
    /// @param run whose steps are answered
    /// @param point permanent id of the point whose partners are shown
    SequencedMap<Integer, UnrolledStep> stepInPhases(int run, int point) {
        seek.finish();
        SequencedMap<Integer, UnrolledStep> steps = new LinkedHashMap<>();
        List<RunController> able = seek.moving().toList();
        for (int i = 0; i < runs.size(); i++) {
            RunController each = runs.get(i);
            boolean asked = run == AddressedCommand.ALL || run == i;
            UnrolledStep step = asked ? each.stepInPhases(point) : null;
            if (step != null) {
                steps.put(i, step);
            } else if (!asked && able.contains(each)) {
                each.stepBy(1);
                each.finishSeek();
            }
        }
        return steps;
    }

    /// A record of each run, either up to the present step or of everything that it has done.
    List<RunRecord> records(boolean whole) {
        List<RunRecord> records = new ArrayList<>();
        for (RunController run : runs) {
            RunRecord recorded = whole ? run.fullRecording() : run.recording();
            if (recorded != null) {
                records.add(recorded);
            }
        }
        return records;
    }

    /// Snapshots of all runs; null before they have begun.
    @Nullable
    public ComparisonSnapshot snapshot(boolean playing, double rate) {
        List<Snapshot> snapshots = new ArrayList<>();
        for (RunController run : runs) {
            Snapshot snapshot = run.snapshot(playing, rate);
            if (snapshot == null) {
                return null;
            }
            snapshots.add(snapshot);
        }
        List<History.Mark> undoable = edits.undoable(snapshots);
        return new ComparisonSnapshot(seek.position(), snapshots, undoable, edits.redoable(snapshots));
    }
}
