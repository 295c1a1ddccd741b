package pushpull.lesson.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import pushpull.experiment.Script;
import pushpull.lesson.Condition;
import pushpull.lesson.Instruction;
import pushpull.lesson.LessonStep;
import pushpull.lesson.Quantity;
import pushpull.lesson.Selection;
import pushpull.lesson.reading.Kept;
import pushpull.lesson.reading.Readings;
import pushpull.lesson.reading.SelectedPoint;
import pushpull.settings.SettingsUpdate;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotRequest;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.ScriptRunner;

/// The runs of a lesson without a window. Belongs to one thread.
public final class LessonRuns {
    /// How many steps lie between two looks at a condition that stops runs.
    public static final int LOOKS = 10;

    private static final int NO_POINT = -1;

    private final WorkerPool workers;
    private final Altered altered;
    private final Map<String, Kept> kept;
    private List<String> names = List.of();
    private List<ScriptRunner> runners = List.of();
    private Selection selection = new Selection.None();
    private int point = NO_POINT;

    /// Begins before the first step of a lesson.
    ///
    /// @param altered what is altered in all that it loads
    /// @param kept what the lesson kept before it begins here
    public LessonRuns(WorkerPool workers, Altered altered, Map<String, Kept> kept) {
        this.workers = workers;
        this.altered = altered;
        this.kept = new HashMap<>(kept);
    }

    /// Carries out all instructions of a step, as if every question were answered at once.
    public void carryOut(LessonStep step) {
        step.instructions().forEach(this::carryOut);
    }

    /// Carries out one instruction; those that only show, ask or claim change nothing.
    ///
    /// @throws pushpull.settings.SettingsException if a setting does not go with the others
    /// @throws pushpull.table.DataException if points cannot be read
    public void carryOut(Instruction instruction) {
        switch (instruction) {
            case Instruction.Load load -> load(load);
            case Instruction.Change change -> change(change);
            case Instruction.Run run -> run(run);
            case Instruction.Select select -> select(select.selection());
            case Instruction.Keep keep ->
                kept.put(keep.name(), readings(Stream.of(keep.quantity())).keep(keep.quantity()));
            case Instruction.Pace _,
                    Instruction.Show _,
                    Instruction.Ask _,
                    Instruction.Reveal _,
                    Instruction.Expect _ -> {
                // Nothing of a run depends on them.
            }
        }
    }

    private void load(Instruction.Load load) {
        List<Script> scripts = load.file().scripts();
        names = load.file().isVaried() ? load.file().varied().names() : List.of("");
        List<ScriptRunner> begun = new ArrayList<>();
        for (int i = 0; i < scripts.size(); i++) {
            begun.add(new ScriptRunner(altered.script(names.get(i), scripts.get(i)), workers));
        }
        runners = begun;
        forward(0);
        select(new Selection.None());
    }

    private void change(Instruction.Change change) {
        for (int i = 0; i < runners.size(); i++) {
            SettingsUpdate update = altered.update(names.get(i), change.update());
            if ((change.run().isEmpty() || change.run().equals(names.get(i))) && !update.isEmpty()) {
                runners.get(i).change(update);
            }
        }
    }

    private void run(Instruction.Run run) {
        long last = run.last(step());
        if (last < step()) {
            runners = runners.stream()
                    .map(runner -> new ScriptRunner(runner.script(), workers))
                    .toList();
        }
        Condition until = run.until();
        if (until == null) {
            forward(last);
        } else {
            forward(last, until);
        }
    }

    private void forward(long last) {
        runners.forEach(runner -> runner.to(last, () -> {}));
    }

    private void forward(long last, Condition until) {
        long now = step();
        while (now < last && !readings(until.quantities()).holds(until)) {
            now = Math.min(last, (now / LOOKS + 1) * LOOKS);
            forward(now);
        }
    }

    private void select(Selection wanted) {
        selection = wanted;
        boolean nothing = wanted instanceof Selection.None || runners.isEmpty();
        point = nothing
                ? NO_POINT
                : SelectedPoint.id(wanted, runners.getFirst().snapshot(SnapshotRequest.NOTHING), point);
    }

    /// What is selected, as the lesson said it.
    public Selection selection() {
        return selection;
    }

    /// The permanent id of the selected point, -1 if there is none.
    public int point() {
        return point;
    }

    /// The greatest step at which a run stands.
    public long step() {
        return runners.stream().mapToLong(ScriptRunner::step).max().orElse(0);
    }

    /// The names of the runs; one empty name if there is one run.
    public List<String> names() {
        return names;
    }

    /// The runs, in order.
    public List<ScriptRunner> runners() {
        return runners;
    }

    /// What the lesson has kept so far.
    public Map<String, Kept> kept() {
        return Map.copyOf(kept);
    }

    /// The runs as they stand, with what these quantities need.
    public Readings readings(Stream<Quantity> quantities) {
        SnapshotRequest request = Readings.request(quantities, point);
        return Readings.of(snapshots(request), kept);
    }

    /// Snapshots of all runs.
    public List<Snapshot> snapshots(SnapshotRequest request) {
        return runners.stream().map(runner -> runner.snapshot(request)).toList();
    }
}
