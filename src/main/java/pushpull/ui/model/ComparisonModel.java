package pushpull.ui.model;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import pushpull.concurrent.Mailbox;
import pushpull.experiment.Experiment;
import pushpull.experiment.VariedScript;
import pushpull.run.Command;
import pushpull.snapshot.ComparisonSnapshot;
import pushpull.snapshot.Snapshot;

/// Two to four runs in lock-step, as a window shows them side by side: one clock, one selection, and one run that is
/// chosen, whose settings are shown.
///
/// It belongs to the thread of its window. While it is not looked at, [#frame] is not called and nothing is taken.
public final class ComparisonModel {
    /// Where commands go.
    public interface Commands {
        /// Hands a command over for all runs.
        void send(Command command);

        /// Hands a command over for one run.
        void send(Command command, int run);
    }

    private final Commands commands;
    private final Mailbox<ComparisonSnapshot> mailbox;
    private final List<Mailbox<Snapshot>> boxes = new ArrayList<>();
    private final LabModel lab;
    private final IntegerProperty chosen = new SimpleIntegerProperty();
    private final BooleanProperty changesAll = new SimpleBooleanProperty(false);
    private boolean linked;

    /// @param window the window's own model, whose theme, preferences and gestures hold here
    /// @param runs how many there are
    /// @param commands where commands go, such as a trainer
    /// @param mailbox where the snapshots of all runs come from
    public ComparisonModel(LabModel window, int runs, Commands commands, Mailbox<ComparisonSnapshot> mailbox) {
        this.commands = commands;
        this.mailbox = mailbox;
        for (int i = 0; i < runs; i++) {
            boxes.add(new Mailbox<>());
        }
        lab = new LabModel(command -> send(command, 0), boxes.getFirst(), window.preferences(), window.gestures());
        for (int i = 1; i < runs; i++) {
            int run = i;
            lab.add(command -> send(command, run), boxes.get(i));
        }
        lab.theme().bindBidirectional(window.theme());
        lab.layers().clear();
        lab.layers().addAll(window.layers());
    }

    private void send(Command command, int run) {
        boolean changes = command instanceof Command.Change || command instanceof Command.Edit;
        if (changesAll.get() && changes) {
            commands.send(command);
        } else {
            commands.send(command, run);
        }
    }

    /// Hands a command over for all runs.
    public void send(Command command) {
        commands.send(command);
    }

    /// Begins a frame: takes the newest snapshot of all runs.
    ///
    /// @param nanos the time of the frame
    public void frame(long nanos) {
        ComparisonSnapshot next = mailbox.poll();
        if (next != null) {
            for (int i = 0; i < boxes.size(); i++) {
                boxes.get(i).put(next.runs().get(i));
            }
        }
        lab.frame(nanos);
        if (next != null) {
            link(next);
        }
    }

    /// Points of one number are one point in all runs if all have the same data; then one selection serves all.
    private void link(ComparisonSnapshot next) {
        boolean shared = VariedScript.sharePoints(
                next.runs().stream().map(Snapshot::experiment).toList());
        if (shared == linked) {
            return;
        }
        linked = shared;
        RunModel first = lab.run();
        for (RunModel run : lab.runs().subList(1, lab.runs().size())) {
            if (shared) {
                run.selected().bindBidirectional(first.selected());
                run.hovered().bindBidirectional(first.hovered());
            } else {
                run.selected().unbindBidirectional(first.selected());
                run.hovered().unbindBidirectional(first.hovered());
            }
        }
    }

    /// The model of what is shown: its runs are those that are compared.
    public LabModel lab() {
        return lab;
    }

    /// The number of the run whose settings are shown, from 0.
    public IntegerProperty chosen() {
        return chosen;
    }

    /// Whether a change of settings or points is made in all runs, and not in the one alone in which it is made.
    public BooleanProperty changesAll() {
        return changesAll;
    }

    /// The newest snapshot of every run; empty before the first.
    public List<Snapshot> snapshots() {
        List<Snapshot> shown = new ArrayList<>();
        for (RunModel run : lab.runs()) {
            Snapshot snapshot = run.snapshot().get();
            if (snapshot != null) {
                shown.add(snapshot);
            }
        }
        return shown.size() == lab.runs().size() ? shown : List.of();
    }

    /// The settings of every run as the person left them; empty before the first snapshot.
    public List<Experiment> experiments() {
        List<Experiment> shown = new ArrayList<>();
        for (RunModel run : lab.runs()) {
            Experiment experiment = run.experiment().get();
            if (experiment != null) {
                shown.add(experiment);
            }
        }
        return shown.size() == lab.runs().size() ? shown : List.of();
    }
}
