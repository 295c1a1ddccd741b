package pushpull.run;

import org.jspecify.annotations.Nullable;
import pushpull.experiment.RunMessages;
import pushpull.settings.ReadableFailure;
import pushpull.settings.SettingsException;
import pushpull.snapshot.RunStatus;
import pushpull.table.DataException;
import pushpull.timeline.ActiveRun;
import pushpull.timeline.RestorePoint;

/// Whether the run can go on, and the message to show. A message is kept until a snapshot has shown it.
final class RunGuard {
    private final boolean alone;
    private String message = "";
    private boolean published = true;
    private int messages;
    private boolean halted;
    private boolean failed;
    private boolean waiting;

    /// @param alone whether no other run goes on beside this one when it has to wait
    RunGuard(boolean alone) {
        this.alone = alone;
    }

    /// Runs work that may be refused or fail: a refusal becomes the message, and after a failure the run is taken back
    /// to where it was.
    ///
    /// @param run that the work may leave half done; null if it does not touch one
    /// @return false after a failure
    boolean attempt(Runnable work, @Nullable ActiveRun run) {
        message = published ? "" : message;
        halted = false;
        failed = false;
        RestorePoint before = run == null ? null : new RestorePoint(run);
        try {
            work.run();
            return true;
        } catch (SettingsException refusal) {
            showMessage(refusal.spoken());
            return true;
        } catch (DataException refusal) {
            showMessage(refusal.spoken());
            return true;
        } catch (RuntimeException | Error failure) {
            recover(before, ReadableFailure.of(failure));
            return false;
        }
    }

    private void recover(@Nullable RestorePoint before, String why) {
        if (before == null) {
            showMessage(why);
            return;
        }
        boolean stepping = halted;
        try {
            before.recover();
            long step = before.step();
            fail(
                    stepping
                            ? RunMessages.text("failed.step", step, step + 1, why)
                            : RunMessages.text("failed.change", why));
        } catch (RuntimeException | Error again) {
            fail(RunMessages.text("failed.run", why, ReadableFailure.of(again)));
        }
    }

    /// Halts the run because of a failure, until something else is tried.
    void fail(String sentence) {
        halted = true;
        failed = true;
        showMessage(sentence);
    }

    void showMessage(String sentence) {
        message = sentence;
        published = false;
        messages++;
    }

    /// Halts the run until the step being taken is complete.
    void stepping() {
        halted = true;
    }

    /// Takes a step. The run is halted if the result would not be finite, and waits where what was recorded ends.
    void step(ActiveRun run) {
        long step = run.training().step();
        boolean waited = waiting;
        waiting = !run.training().current().reaches(step + 1);
        halted = waiting ? !alone : !run.advance();
        if (halted || waiting && !waited) {
            showMessage(RunMessages.text(waiting ? "recording.end" : "halted", step, step + 1));
        }
    }

    /// Whether the step tried last is one that was not recorded yet.
    boolean isWaiting() {
        return waiting;
    }

    boolean isHalted() {
        return halted;
    }

    /// How many messages there have been.
    int messages() {
        return messages;
    }

    /// The status to show; marks the message as shown.
    RunStatus publish(boolean playing) {
        published = true;
        return new RunStatus(phase(playing), message);
    }

    private RunStatus.Phase phase(boolean playing) {
        if (failed) {
            return RunStatus.Phase.FAILED;
        }
        return halted ? RunStatus.Phase.HALTED : playing ? RunStatus.Phase.PLAYING : RunStatus.Phase.PAUSED;
    }
}
