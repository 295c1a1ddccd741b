package pushpull.run;

import pushpull.experiment.RunMessages;
import pushpull.settings.SettingsException;
import pushpull.snapshot.RunStatus;
import pushpull.table.DataException;

/// Whether a run can go on, and the sentence to be said about it. Nothing that was to be said is lost before somebody
/// was told.
final class RunGuard {
    private String message = "";
    private boolean published = true;
    private boolean halted;

    /// Does what may be refused; a refusal becomes a sentence.
    void guard(Runnable work) {
        message = published ? "" : message;
        halted = false;
        try {
            work.run();
        } catch (SettingsException refusal) {
            showMessage(refusal.spoken());
        } catch (DataException | IllegalArgumentException refusal) {
            showMessage(String.valueOf(refusal.getMessage()));
        }
    }

    void showMessage(String sentence) {
        message = sentence;
        published = false;
    }

    /// Halts the run until the step that is being taken has been.
    void stepping() {
        halted = true;
    }

    /// Halts the run where the step after this one was not taken.
    void stepped(boolean taken, long step) {
        halted = !taken;
        if (halted) {
            showMessage(RunMessages.of("halted", step, step + 1));
        }
    }

    boolean isHalted() {
        return halted;
    }

    /// Whether nothing is left to be said.
    boolean isPublished() {
        return published;
    }

    /// The state to be shown; from now on somebody was told.
    RunStatus publish(boolean playing) {
        published = true;
        RunStatus.Phase phase =
                halted ? RunStatus.Phase.HALTED : playing ? RunStatus.Phase.PLAYING : RunStatus.Phase.PAUSED;
        return new RunStatus(phase, message);
    }
}
