package pushpull.train;

import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import pushpull.data.DataException;
import pushpull.settings.Settings;
import pushpull.settings.SettingsException;
import pushpull.tensor.Crew;

/// One run as the trainer's thread holds it: the script so far, the fold, its history, and what is being looked at.
///
/// Refusals and halts become sentences here, and the last good state stays.
final class Session implements AutoCloseable {
    private final Crew crew;
    private @Nullable Training training;
    private @Nullable Look look;
    private Recorder recorder = new Recorder();
    private Script script = Script.of(Settings.read(Experiment.class, Map.of()));
    private Watch watch = Watch.NOTHING;
    private String message = "";
    private boolean halted;

    Session(Crew crew) {
        this.crew = crew;
    }

    /// Begins a run; where it cannot begin, the one that was open stays.
    void open(Script opened) {
        guarded(() -> {
            Training begun = new Training(opened.start(), crew);
            training = begun;
            look = new Look(begun);
            script = opened;
            recorder = new Recorder();
        });
    }

    void restart() {
        if (training != null) {
            open(Script.of(training.experiment()));
        }
    }

    /// Changes settings as a whole.
    void change(SequencedMap<String, String> values) {
        Training run = training;
        if (run == null) {
            return;
        }
        guarded(() -> {
            Experiment before = run.experiment();
            Experiment after = Settings.with(before, values);
            SequencedMap<String, String> differences = Settings.differences(before, after);
            if (differences.isEmpty()) {
                return;
            }
            boolean restart = differences.keySet().stream().anyMatch(key -> Settings.restarts(after, key));
            run.change(after, restart);
            script = script.with(new Change.Settings(run.step(), differences));
            recorder.changed(run.step(), Settings.flatten(before), differences, restart);
        });
    }

    void look(Watch next) {
        watch = next;
    }

    boolean isHealthy() {
        return !halted && training != null;
    }

    void step() {
        Training run = training;
        if (run == null) {
            return;
        }
        guarded(() -> {
            if (run.advance()) {
                recorder.stepped(run.step(), run.loss(), run.active());
            } else {
                halted = true;
                message = Words.of("halted", run.step(), run.step() + 1);
            }
        });
    }

    @Nullable
    Snapshot snapshot(boolean playing, double rate) {
        if (look == null) {
            return null;
        }
        RunState.Phase phase =
                halted ? RunState.Phase.HALTED : playing ? RunState.Phase.PLAYING : RunState.Phase.PAUSED;
        return look.snapshot(watch, new RunState(phase, message), recorder.history(), rate);
    }

    /// What is done to the run, in order.
    Script script() {
        return script;
    }

    @Override
    public void close() {}

    private void guarded(Runnable work) {
        message = "";
        halted = false;
        try {
            work.run();
        } catch (SettingsException | DataException | IllegalArgumentException refusal) {
            message = String.valueOf(refusal.getMessage());
        }
    }
}
