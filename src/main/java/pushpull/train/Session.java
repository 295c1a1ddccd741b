package pushpull.train;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import pushpull.data.DataException;
import pushpull.data.Points;
import pushpull.settings.Settings;
import pushpull.settings.SettingsException;
import pushpull.tensor.Crew;

/// One run as the trainer's thread holds it: the training, the line it is on, other lines, and what is looked at.
///
/// Refusals and halts become sentences here, and the last good state stays.
final class Session {
    private final Crew crew;
    private final Branches branches = new Branches();
    private final Edits edits = new Edits();
    private final Map<Timeline, Chronicle> chronicles = new WeakHashMap<>();
    private final Inquiry inquiry = new Inquiry();
    private @Nullable Run run;
    private Watch watch = Watch.NOTHING;
    private String message = "";
    private boolean halted;

    Session(Crew crew) {
        this.crew = crew;
    }

    /// Begins a run; where it cannot begin, the one that was open stays.
    void open(Script opened) {
        guarded(() -> {
            run = begin(opened);
            branches.clear();
            edits.clear();
        });
    }

    /// Goes on at the end of a run that was made elsewhere; where that cannot be, the one that was open stays.
    void enter(Replay replay) {
        guarded(() -> {
            Training training = new Training(replay.script().start(), crew);
            replay.line().enter(training);
            run = new Run(training, new Look(training), replay.line());
            branches.clear();
            edits.clear();
        });
    }

    /// Adds what came before the first place of the line.
    void complete(Replay replay) {
        Run now = run;
        if (now != null) {
            now.line().precede(replay.line());
        }
    }

    private Run begin(Script script) {
        Training training = new Training(script.start(), crew);
        return new Run(training, new Look(training, inquiry), Timeline.begin(script, training, Checkpoints.ROOM));
    }

    /// Begins again with the settings in force; the line so far becomes a branch.
    void restart() {
        Run now = run;
        if (now != null) {
            guarded(() -> {
                run = begin(now.again());
                branches.keep(now.line());
            });
        }
    }

    /// Edits points, all together.
    ///
    /// @param gesture of which it is a part, 0 for none
    void edit(List<PointEdit> asked, long gesture) {
        Run now = run;
        if (now != null) {
            guarded(() -> {
                HandWork work = HandWork.before(now.training(), asked, now.line());
                Change made = add(now, new Change.ByHand(now.training().step(), work.edits()), false);
                edits.made(work.done(now.training(), made, gesture));
            });
        }
    }

    /// Changes settings as a whole.
    ///
    /// @param gesture of which it is a part, 0 for none
    void change(SequencedMap<String, String> values, long gesture) {
        Run now = run;
        if (now != null) {
            guarded(() -> {
                Experiment before = now.training().experiment();
                Points points = now.training().world().points();
                boolean byHand = !now.training().world().byHand().isEmpty();
                change(now, Settings.with(before, values));
                boolean lost = byHand && now.training().world().byHand().isEmpty();
                edits.made(
                        new Edit.OfSettings(before, now.training().experiment(), lost ? points : null, null, gesture));
            });
        }
    }

    private void change(Run now, Experiment after) {
        SequencedMap<String, String> differences =
                Settings.differences(now.training().experiment(), after);
        if (!differences.isEmpty()) {
            Change.Settings change = new Change.Settings(now.training().step(), differences);
            add(now, change, change.restarts(after));
        }
    }

    private Change add(Run now, Change change, boolean restart) {
        Timeline line = now.changeable(restart);
        line.add(change, now.training());
        leave(now, line);
        return change;
    }

    private void leave(Run now, Timeline next) {
        if (next != now.line()) {
            branches.keep(now.line());
            chronicles.put(next, chronicle(now.line()).until(next.end()));
            run = now.on(next);
        }
    }

    void undo() {
        Run now = run;
        if (now != null) {
            again(now, edits.undo(now.standing()));
        }
    }

    void redo() {
        Run now = run;
        if (now != null) {
            again(now, edits.redo(now.standing()));
        }
    }

    private void again(Run now, @Nullable Edit edit) {
        if (edit != null) {
            guarded(() -> {
                change(now, Settings.with(now.training().experiment(), edit.values()));
                Run then = run == null ? now : run;
                List<PointEdit> points = edit.edits(then.standing());
                if (!points.isEmpty()) {
                    add(then, new Change.ByHand(then.training().step(), points), false);
                }
            });
        }
    }

    /// Goes to a step of the line.
    void rewind(long step) {
        Run now = run;
        if (now != null) {
            guarded(() -> now.line().go(now.training(), step));
        }
    }

    /// Goes some steps back, or forward along the line and then beyond it.
    void walk(int steps) {
        Run now = run;
        if (now == null) {
            return;
        }
        long target = now.training().step() + steps;
        boolean recorded = now.training().step() < now.line().end();
        if (steps < 0 || recorded) {
            rewind(target);
        }
        while (isHealthy() && now.training().step() < target) {
            step();
        }
    }

    /// Goes to the end of another line.
    void enter(int branch) {
        Run now = run;
        if (now != null && branches.has(branch)) {
            guarded(() -> {
                Timeline other = branches.swap(branch, now.line());
                other.enter(now.training());
                run = now.on(other);
            });
        }
    }

    void look(Watch next) {
        watch = next;
    }

    Inquiry inquiry() {
        return inquiry;
    }

    /// The run as it stands, null where nothing is due.
    @Nullable
    Stand due() {
        Run now = run;
        return now == null ? null : inquiry.due(now.look());
    }

    boolean isHealthy() {
        return !halted && run != null;
    }

    /// Steps on; changes that were recorded behind the present step are left behind.
    void step() {
        Run now = run;
        if (now == null) {
            return;
        }
        guarded(() -> {
            halted = true;
            Timeline line = now.line().hasLaterChanges() ? now.line().until(now.training()) : now.line();
            leave(now, line);
            halted = !line.advance(now.training());
            if (halted) {
                message =
                        Words.of("halted", now.training().step(), now.training().step() + 1);
            }
        });
    }

    void say(String sentence) {
        message = sentence;
    }

    @Nullable
    Snapshot snapshot(boolean playing, double rate) {
        Run now = run;
        if (now == null) {
            return null;
        }
        RunState.Phase phase =
                halted ? RunState.Phase.HALTED : playing ? RunState.Phase.PLAYING : RunState.Phase.PAUSED;
        Edit.Standing standing = now.standing();
        Reach reach = new Reach(now.line().end(), edits.undoable(standing), edits.redoable(standing), branches.words());
        Snapshot snapshot = now.look()
                .snapshot(
                        watch,
                        new RunState(phase, message),
                        now.line().history().with(reach),
                        rate);
        return snapshot.with(chronicle(now.line()).studies().with(snapshot.mined()));
    }

    private Chronicle chronicle(Timeline line) {
        return chronicles.computeIfAbsent(line, _ -> new Chronicle());
    }

    /// Has a snapshot measured beside the run, if anybody looks at measures.
    void survey(Snapshot snapshot, Surveyor surveyor) {
        Run now = run;
        if (now != null) {
            surveyor.offer(snapshot, watch.aspects(), now.line());
        }
    }

    /// Takes what was measured of a line; where the run has left that line it is of no use any more.
    void learn(Study study, Object line) {
        Run now = run;
        if (now != null && now.line().equals(line)) {
            chronicle(now.line()).add(study);
            message = study instanceof Study.Failed failed ? failed.why() : message;
        }
    }

    /// What was done so far; null before a run has begun.
    @Nullable
    Recording recording() {
        Run now = run;
        return now == null ? null : now.line().recording(now.training());
    }

    /// All that was done, also behind where the training stands; null before a run has begun.
    @Nullable
    Recording whole() {
        Run now = run;
        return now == null ? null : now.line().whole(now.training());
    }

    private void guarded(Runnable work) {
        message = "";
        halted = false;
        inquiry.changed();
        try {
            work.run();
        } catch (SettingsException | DataException | IllegalArgumentException refusal) {
            message = String.valueOf(refusal.getMessage());
        }
    }
}
