package pushpull.ui.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;
import pushpull.concurrent.Mailbox;
import pushpull.paint.Theme;
import pushpull.paint.scene.StageLayer;
import pushpull.run.Command;
import pushpull.snapshot.Snapshot;

/// What one window knows: its runs, and what all of them share, such as the theme, the layers and the clock.
///
/// It belongs to one thread and owns none: [#frame] takes what trainers left in their mailboxes.
public final class LabModel {
    private final List<RunModel> runs = new ArrayList<>();
    private final StatusMessage message = new StatusMessage();
    private final ReadOnlyLongWrapper now = new ReadOnlyLongWrapper();
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.DARK);
    private final ObservableSet<StageLayer> layers = FXCollections.observableSet(EnumSet.copyOf(StageLayer.atFirst()));
    private final ViewPreferences preferences;
    private final Gestures gestures;
    private int paced;

    /// The model of a window with one run.
    ///
    /// @param commands where its commands go, such as a trainer
    /// @param mailbox where its snapshots come from
    public LabModel(Consumer<Command> commands, Mailbox<Snapshot> mailbox) {
        this(commands, mailbox, new ViewPreferences(), new Gestures());
    }

    /// The model of a part of a window, whose preferences and gestures are those of the whole.
    LabModel(Consumer<Command> commands, Mailbox<Snapshot> mailbox, ViewPreferences preferences, Gestures gestures) {
        this.preferences = preferences;
        this.gestures = gestures;
        add(commands, mailbox);
    }

    /// Adds a run, to be shown beside the others.
    ///
    /// @param commands where its commands go, such as a trainer
    /// @param mailbox where its snapshots come from
    public RunModel add(Consumer<Command> commands, Mailbox<Snapshot> mailbox) {
        RunModel run = new RunModel(this, commands, mailbox);
        runs.add(run);
        return run;
    }

    /// The run that the bars and keys of the window are about.
    public RunModel run() {
        return runs.getFirst();
    }

    /// All runs, in the order in which they stand in the window.
    public List<RunModel> runs() {
        return List.copyOf(runs);
    }

    /// Begins a frame: takes the newest snapshot of every run that has one.
    ///
    /// @param nanos the time of the frame
    public void frame(long nanos) {
        runs.forEach(RunModel::poll);
        message.frame(nanos);
        now.set(nanos);
        runs.forEach(RunModel::sendEdits);
        if (runs.stream().noneMatch(RunModel::isHalted)) {
            message.expire();
        }
    }

    /// Shows a warning, such as why a picture could not be painted.
    public void showWarning(String sentence) {
        message.show(sentence, true);
    }

    /// Says why something could not be done, and offers what can.
    public void offer(String sentence, OfferedAction offer) {
        message.show(sentence, true, offer);
    }

    /// What the sentence offers to do; null for nothing.
    public @Nullable OfferedAction offered() {
        return message.offer();
    }

    /// Shows what was done beside what was asked for.
    public void showMessage(String sentence) {
        message.show(sentence, false);
    }

    /// Whether the sentence says that something was refused or failed.
    public boolean isWarning() {
        return message.isWarning();
    }

    /// Takes the last message away.
    void clearMessage() {
        message.clear();
    }

    /// A sentence for the person, such as why a change was refused; empty if there is nothing to say.
    public ReadOnlyStringProperty message() {
        return message.text();
    }

    /// The time of the frame in nanoseconds; it changes with every frame.
    public ReadOnlyLongProperty now() {
        return now.getReadOnlyProperty();
    }

    /// How many views were paced before.
    public int nextPaced() {
        return paced++;
    }

    public ViewPreferences preferences() {
        return preferences;
    }

    public Gestures gestures() {
        return gestures;
    }

    public ObjectProperty<Theme> theme() {
        return theme;
    }

    public ObservableSet<StageLayer> layers() {
        return layers;
    }

    public void toggle(StageLayer layer) {
        if (!layers.remove(layer)) {
            layers.add(layer);
        }
    }
}
