package pushpull.run;

import pushpull.experiment.RunMessages;
import pushpull.settings.SettingsException;
import pushpull.snapshot.RunStatus;
import pushpull.table.DataException;

/// Whether the run can go on, and the message to show. A message is kept until a snapshot has shown it.
final class RunGuard {
    private String message = "";
    private boolean published = true;
    private boolean halted;

    /// Runs work that may be refused; a refusal becomes the message.
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

    /// Halts the run until the step being taken is complete.
    void stepping() {
        halted = true;
    }

    /// Halts the run if the step after this one could not be taken.
    void stepped(boolean taken, long step) {
        halted = !taken;
        if (halted) {
            showMessage(RunMessages.of("halted", step, step + 1));
        }
    }

    boolean isHalted() {
        return halted;
    }

    /// Whether a snapshot has shown the message.
    boolean isPublished() {
        return published;
    }

    /// The status to show; marks the message as shown.
    RunStatus publish(boolean playing) {
        published = true;
        RunStatus.Phase phase =
                halted ? RunStatus.Phase.HALTED : playing ? RunStatus.Phase.PLAYING : RunStatus.Phase.PAUSED;
        return new RunStatus(phase, message);
    }
}
