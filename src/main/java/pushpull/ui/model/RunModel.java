package pushpull.ui.model;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import pushpull.concurrent.Mailbox;
import pushpull.data.PointPair;
import pushpull.data.PointTriplet;
import pushpull.experiment.Experiment;
import pushpull.run.Command;
import pushpull.settings.SettingsException;
import pushpull.settings.SettingsUpdate;
import pushpull.snapshot.RunStatus;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotRequest;

/// What all views of one run share: its newest snapshot, the selection, and changes under way.
///
/// It belongs to the thread of its window's [LabModel], which begins its frames.
public final class RunModel {
    /// The value of [#selected] and [#hovered] if there is no such point.
    public static final int NO_POINT = -1;

    private final LabModel lab;
    private final Consumer<Command> commands;
    private final Mailbox<Snapshot> mailbox;
    private final ReadOnlyObjectWrapper<@Nullable Snapshot> snapshot = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Experiment> experiment = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper speed = new ReadOnlyDoubleWrapper(20);
    private final IntegerProperty selected = new SimpleIntegerProperty(NO_POINT);
    private final IntegerProperty hovered = new SimpleIntegerProperty(NO_POINT);
    private final BooleanProperty allPairs = new SimpleBooleanProperty();
    private final Title title = new Title();
    private final PendingChanges pending = new PendingChanges();
    private final PointEditor edits;
    private final MapRequestSender maps;
    private final PairSelection pairSelection = new PairSelection();
    private final BooleanProperty unsaved = new SimpleBooleanProperty();
    private Runnable leaving = () -> {};
    private final FirstSelection first = new FirstSelection();

    /// @param lab the window's model
    /// @param commands where commands go, such as a trainer
    /// @param mailbox where snapshots come from
    RunModel(LabModel lab, Consumer<Command> commands, Mailbox<Snapshot> mailbox) {
        this.lab = lab;
        this.commands = commands;
        this.mailbox = mailbox;
        edits = new PointEditor(commands, lab.gestures());
        maps = new MapRequestSender(commands);
        selected.subscribe(this::request);
        allPairs.subscribe(this::request);
        pairSelection.parts().subscribe(this::request);
        pairSelection.selectedPair().subscribe(this::request);
        pairSelection.selectedTriplet().subscribe(this::request);
        selected.subscribe(() -> pairSelection.choose((PointPair) null));
    }

    private void request() {
        SnapshotRequest request = new SnapshotRequest(
                selected.get(), allPairs.get(), pairSelection.parts().get());
        send(new Command.Request(request.with(
                pairSelection.selectedPair().get(),
                pairSelection.selectedTriplet().get())));
    }

    /// Takes the newest snapshot, if there is one.
    void poll() {
        Snapshot next = mailbox.poll();
        if (next != null) {
            onSnapshot(next);
        }
    }

    /// Sends what was edited and asked since the last frame.
    void sendEdits() {
        edits.send();
        maps.send();
    }

    private void onSnapshot(Snapshot next) {
        RunStatus state = next.state();
        if (!state.message().isEmpty() && !state.message().equals(lab.message().get())) {
            lab.showWarning(state.message());
            pending.forget();
        }
        if (next.points().indexOf(selected.get()) < 0) {
            selected.set(NO_POINT);
        }
        if (next.points().indexOf(hovered.get()) < 0) {
            hovered.set(NO_POINT);
        }
        pairSelection.keep(id -> next.points().indexOf(id) >= 0);
        Snapshot before = snapshot.get();
        experiment.set(pending.over(next.experiment()));
        snapshot.set(next);
        title.seen(before == null ? null : before.experiment(), next.experiment());
        if (first.isFirst(next)) {
            selected.set(NO_POINT);
            selectNext();
        }
    }

    /// Selects the point that feels the greatest net force as soon as this run, and every one opened later, has taken a
    /// step.
    public void selectAtFirst() {
        first.begin();
    }

    /// Goes over to another run, which has a title.
    public void open(String name, Command command) {
        leaving.run();
        title.open(name);
        first.opened();
        edits.tool().set(PointEditor.Tool.SELECT);
        lab.clearMessage();
        pending.forget();
        send(command);
    }

    /// Says what is done before another run takes the place of this one.
    public void onLeaving(Runnable work) {
        leaving = work;
    }

    public void send(Command command) {
        commands.accept(command);
    }

    /// Changes settings in the running run; views show the new values at once, until a snapshot has or refuses them.
    public void change(SettingsUpdate update) {
        Experiment before = experiment.get();
        if (before == null) {
            return;
        }
        try {
            Experiment after = pending.with(before, update);
            title.changed();
            lab.clearMessage();
            send(new Command.Change(update, lab.gestures().current()));
            experiment.set(after);
        } catch (SettingsException refused) {
            lab.showWarning(refused.spoken());
        }
    }

    /// The same, as a gesture of its own: what was typed is taken by the press that begins the next gesture.
    public void changeAlone(SettingsUpdate update) {
        lab.gestures().alone(() -> change(update));
    }

    /// Plays while paused, pauses while playing.
    public void togglePlaying() {
        send(isPlaying() ? new Command.Pause() : new Command.Play());
    }

    public boolean isPlaying() {
        Snapshot shown = snapshot.get();
        return shown != null && shown.state().phase() == RunStatus.Phase.PLAYING;
    }

    /// Whether something has failed since it was last told what to do.
    public boolean isFailed() {
        Snapshot shown = snapshot.get();
        return shown != null && shown.state().phase() == RunStatus.Phase.FAILED;
    }

    boolean isHalted() {
        Snapshot shown = snapshot.get();
        return shown != null && shown.state().phase().isHalted();
    }

    /// Steps a second at most while playing: infinity for as many as possible, not a number where the pace shall follow
    /// how much changes.
    public void setSpeed(double stepsPerSecond) {
        speed.set(stepsPerSecond);
        send(Double.isNaN(stepsPerSecond) ? new Command.AdaptSpeed() : new Command.Speed(stepsPerSecond));
    }

    /// Selects the point that feels the next smaller net force, and after the smallest the greatest again.
    public void selectNext() {
        Snapshot shown = snapshot.get();
        if (shown != null) {
            selected.set(NextByForce.after(shown, selected.get()));
        }
    }

    /// The index of a point in the newest snapshot, or -1.
    public int indexOf(int id) {
        Snapshot shown = snapshot.get();
        return shown == null || id < 0 ? NO_POINT : shown.points().indexOf(id);
    }

    /// The newest snapshot; null before the first.
    public ReadOnlyObjectProperty<@Nullable Snapshot> snapshot() {
        return snapshot.getReadOnlyProperty();
    }

    /// The settings as the person left them: those in force, and changes that are under way.
    public ReadOnlyObjectProperty<@Nullable Experiment> experiment() {
        return experiment.getReadOnlyProperty();
    }

    public ReadOnlyDoubleProperty speed() {
        return speed.getReadOnlyProperty();
    }

    /// The permanent id of the selected point.
    public IntegerProperty selected() {
        return selected;
    }

    /// The permanent id of the point under the pointer, in whatever view.
    public IntegerProperty hovered() {
        return hovered;
    }

    /// Selects a pair; the selected point stays if it is one of the two.
    public void select(PointPair pair) {
        if (!pair.has(selected.get())) {
            selected.set(pair.first());
        }
        pairSelection.choose(pair);
    }

    /// Selects a triplet, and its anchor as the point.
    public void select(PointTriplet triplet) {
        selected.set(triplet.anchor());
        pairSelection.choose(triplet);
    }

    /// The selected pair; null if none is. Selecting a point or a triplet lets go of it.
    public ReadOnlyObjectProperty<@Nullable PointPair> selectedPair() {
        return pairSelection.selectedPair();
    }

    /// The selected triplet; null if none is. Selecting a point or a pair lets go of it.
    public ReadOnlyObjectProperty<@Nullable PointTriplet> selectedTriplet() {
        return pairSelection.selectedTriplet();
    }

    /// What is under the pointer beyond a point, and what views show.
    public PairSelection pairSelection() {
        return pairSelection;
    }

    /// Whether a view that can be seen shows every pair.
    public BooleanProperty allPairs() {
        return allPairs;
    }

    /// What the experiment is called; empty if it has no name of its own.
    public StringProperty title() {
        return title.text();
    }

    /// Whether something was done that is in no file.
    public BooleanProperty unsaved() {
        return unsaved;
    }

    /// The window that it is a run of.
    public LabModel lab() {
        return lab;
    }

    /// What edits its points.
    public PointEditor edits() {
        return edits;
    }

    /// What asks for its regions and force fields.
    public MapRequestSender maps() {
        return maps;
    }
}
