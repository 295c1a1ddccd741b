package pushpull.ui.model;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import pushpull.concurrent.Mailbox;
import pushpull.describe.PhaseText;
import pushpull.run.Command;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.StepPhase;
import pushpull.snapshot.UnrolledStep;

/// One step in slow motion: which of its phases is shown, and how far that one has come.
///
/// The step has been taken when it begins; whatever happens to the run meanwhile ends it.
public final class SlowMotion {
    /// How long points move in a phase, in nanoseconds.
    private static final double MOVING = 450e6;
    /// How long a phase is shown at least.
    private static final double LEAST = 2e9;
    /// As long as it takes to read a word aloud: 180 a minute.
    private static final double WORD = 60e9 / 180;

    private final RunModel run;
    private final Mailbox<UnrolledStep> answer = new Mailbox<>();
    private final ReadOnlyObjectWrapper<@Nullable UnrolledStep> step = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper phase = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private long since;
    private boolean seen;

    public SlowMotion(RunModel run) {
        this.run = run;
        run.lab().now().subscribe(this::frame);
        run.snapshot().subscribe(this::refresh);
    }

    /// Takes the next step and unrolls it.
    public void begin() {
        run.send(new Command.StepInPhases(run.selected().get(), answer));
    }

    /// Shows the stage as it is again.
    public void leave() {
        step.set(null);
        running.set(false);
    }

    public boolean isOn() {
        return step.get() != null;
    }

    private void frame() {
        UnrolledStep taken = answer.poll();
        if (taken != null) {
            seen = false;
            step.set(taken);
            show(0);
            running.set(true);
            refresh();
        }
        if (running.get() && run.lab().now().get() - since >= patience()) {
            if (beside(1) < phases()) {
                show(beside(1));
            } else {
                running.set(false);
            }
        }
    }

    /// How long the phase is shown: its sentence can be read aloud meanwhile.
    private double patience() {
        UnrolledStep shown = step.get();
        String words =
                shown == null ? "" : PhaseText.sentence(shown, shown.phases().get(phase.get()));
        return Math.max(LEAST, WORD * words.split("\\s+").length);
    }

    /// The next phase that the settings have, in one direction; none is before the first or after the last.
    private int beside(int direction) {
        UnrolledStep shown = step.get();
        int next = phase.get() + direction;
        while (shown != null && next >= 0 && next < phases() && shown.phases().get(next) instanceof StepPhase.Skipped) {
            next += direction;
        }
        return next;
    }

    /// Ends where the run is not where the step led any more.
    private void refresh() {
        UnrolledStep shown = step.get();
        Snapshot now = run.snapshot().get();
        if (shown == null || now == null) {
            return;
        }
        boolean there = now.step() == shown.after().step()
                && now.experiment().equals(shown.after().experiment())
                && !run.isPlaying();
        if (seen && !there) {
            leave();
        }
        seen |= there;
    }

    private int phases() {
        UnrolledStep shown = step.get();
        return shown == null ? 0 : shown.phases().size();
    }

    /// Shows a phase from its beginning.
    public void show(int index) {
        if (index >= 0 && index < phases()) {
            since = run.lab().now().get();
            phase.set(index);
        }
    }

    /// The next phase; after the last, the next step.
    public void next() {
        if (beside(1) < phases()) {
            running.set(false);
            show(beside(1));
        } else {
            begin();
        }
    }

    public void previous() {
        running.set(false);
        show(beside(-1));
    }

    /// Goes on, or stops at the phase that is shown.
    public void toggle() {
        if (!running.get() && phase.get() + 1 == phases()) {
            begin();
        } else {
            running.set(!running.get());
            since = run.lab().now().get();
        }
    }

    /// How much of the phase's movement has been made, 0 to 1; all of it where motion is reduced.
    public double share() {
        double share = (run.lab().now().get() - since) / MOVING;
        return run.lab().preferences().still().get() ? 1 : Math.clamp(share, 0, 1);
    }

    /// The step that is shown; null where slow motion is off.
    public ReadOnlyObjectProperty<@Nullable UnrolledStep> step() {
        return step.getReadOnlyProperty();
    }

    /// The number of the phase that is shown, from 0.
    public ReadOnlyIntegerProperty phase() {
        return phase.getReadOnlyProperty();
    }

    /// Whether phases follow each other by themselves.
    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }
}
