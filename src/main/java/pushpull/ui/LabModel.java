package pushpull.ui;

import java.util.EnumSet;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;
import pushpull.paint.StageLayer;
import pushpull.paint.Theme;
import pushpull.settings.SettingsException;
import pushpull.train.Command;
import pushpull.train.Experiment;
import pushpull.train.Latest;
import pushpull.train.PointPair;
import pushpull.train.PointTriplet;
import pushpull.train.RunState;
import pushpull.train.Snapshot;
import pushpull.train.Watch;

/// What all views of one run share: the newest snapshot, the selection, and what is shown.
///
/// It belongs to one thread and owns none: [#frame] takes what the trainer left in its mailbox.
public final class LabModel {
    /// The value of [#selected] and [#hovered] where there is no such point.
    public static final int NOBODY = -1;

    /// How long a sentence stays, in nanoseconds.
    private static final long LASTING = 12_000_000_000L;

    private final Consumer<Command> commands;
    private final Latest<Snapshot> mailbox;
    private final ReadOnlyObjectWrapper<@Nullable Snapshot> snapshot = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Experiment> experiment = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyLongWrapper now = new ReadOnlyLongWrapper();
    private final ReadOnlyDoubleWrapper speed = new ReadOnlyDoubleWrapper(20);
    private final IntegerProperty selected = new SimpleIntegerProperty(NOBODY);
    private final IntegerProperty hovered = new SimpleIntegerProperty(NOBODY);
    private final BooleanProperty allPairs = new SimpleBooleanProperty();
    private final Title title = new Title();
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.DARK);
    private final ObservableSet<StageLayer> layers = FXCollections.observableSet(EnumSet.copyOf(StageLayer.atFirst()));
    private final Habits habits = new Habits();
    private final Intent intent = new Intent();
    private final Hand hand = new Hand(this::send);
    private final Attention attention = new Attention();
    private long saidAt;
    private int paced;

    /// @param commands where commands go, such as a trainer
    /// @param mailbox where snapshots come from
    public LabModel(Consumer<Command> commands, Latest<Snapshot> mailbox) {
        this.commands = commands;
        this.mailbox = mailbox;
        selected.subscribe(this::look);
        allPairs.subscribe(this::look);
        attention.aspects().subscribe(this::look);
        attention.selectedPair().subscribe(this::look);
        attention.selectedTriplet().subscribe(this::look);
        selected.subscribe(() -> attention.choose((PointPair) null));
    }

    private void look() {
        Watch watch =
                new Watch(selected.get(), allPairs.get(), attention.aspects().get());
        send(new Command.Look(watch.with(
                attention.selectedPair().get(), attention.selectedTriplet().get())));
    }

    /// Begins a frame: takes the newest snapshot, if there is one.
    ///
    /// @param nanos the time of the frame
    public void frame(long nanos) {
        Snapshot next = mailbox.take();
        if (next != null) {
            take(next);
        }
        saidAt = now.get() == 0 ? nanos : saidAt;
        now.set(nanos);
        hand.send();
        Snapshot shown = snapshot.get();
        boolean halted = shown != null && shown.state().phase() == RunState.Phase.HALTED;
        if (!halted && !message.get().isEmpty() && nanos - saidAt > LASTING) {
            message.set("");
        }
    }

    private void take(Snapshot next) {
        RunState state = next.state();
        if (!state.message().isEmpty() && !state.message().equals(message.get())) {
            say(state.message());
            intent.forget();
        }
        if (next.points().indexOf(selected.get()) < 0) {
            selected.set(NOBODY);
        }
        if (next.points().indexOf(hovered.get()) < 0) {
            hovered.set(NOBODY);
        }
        attention.keep(id -> next.points().indexOf(id) >= 0);
        Experiment before = experiment.get();
        experiment.set(intent.over(next.experiment()));
        snapshot.set(next);
        title.seen(before, next.experiment());
    }

    /// Goes over to another run, which has a title.
    public void open(String name, Command command) {
        title.open(name);
        message.set("");
        intent.forget();
        send(command);
    }

    public void send(Command command) {
        commands.accept(command);
    }

    /// Changes one setting in the running run; see [#change(SequencedMap)].
    public void change(String key, String value) {
        SequencedMap<String, String> values = new TreeMap<>();
        values.put(key, value);
        change(values);
    }

    /// Changes settings in the running run; views show the new values at once, until a snapshot has or refuses them.
    public void change(SequencedMap<String, String> values) {
        Experiment before = experiment.get();
        if (before == null) {
            return;
        }
        try {
            Experiment after = intent.with(before, values);
            title.changed();
            message.set("");
            send(new Command.Change(values, hand.gesture()));
            experiment.set(after);
        } catch (SettingsException refused) {
            say(String.valueOf(refused.getMessage()));
        }
    }

    /// Says something to the person, such as why a picture could not be painted.
    public void say(String sentence) {
        message.set(sentence);
        saidAt = now.get();
    }

    /// Plays while paused, pauses while playing.
    public void togglePlaying() {
        send(isPlaying() ? new Command.Pause() : new Command.Play());
    }

    public boolean isPlaying() {
        Snapshot shown = snapshot.get();
        return shown != null && shown.state().phase() == RunState.Phase.PLAYING;
    }

    /// Steps a second at most while playing: infinity for as many as possible, not a number where the pace shall follow
    /// how much changes.
    public void setSpeed(double stepsPerSecond) {
        speed.set(stepsPerSecond);
        send(Double.isNaN(stepsPerSecond) ? new Command.Adapt() : new Command.Speed(stepsPerSecond));
    }

    /// Selects the point that feels the next smaller net force, and after the smallest the greatest again.
    public void selectNext() {
        Snapshot shown = snapshot.get();
        if (shown != null) {
            selected.set(ByForce.after(shown, selected.get()));
        }
    }

    public void toggle(StageLayer layer) {
        if (!layers.remove(layer)) {
            layers.add(layer);
        }
    }

    /// The index of a point in the newest snapshot, or -1.
    public int indexOf(int id) {
        Snapshot shown = snapshot.get();
        return shown == null || id < 0 ? NOBODY : shown.points().indexOf(id);
    }

    /// The newest snapshot; null before the first.
    public ReadOnlyObjectProperty<@Nullable Snapshot> snapshot() {
        return snapshot.getReadOnlyProperty();
    }

    /// The settings as the person left them: those in force, and changes that are under way.
    public ReadOnlyObjectProperty<@Nullable Experiment> experiment() {
        return experiment.getReadOnlyProperty();
    }

    /// A sentence for the person, such as why a change was refused; empty where there is nothing to say.
    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /// The time of the frame in nanoseconds; it changes with every frame.
    public ReadOnlyLongProperty now() {
        return now.getReadOnlyProperty();
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

    /// Selects a pair; the selected point stays where it is one of the two.
    public void select(PointPair pair) {
        if (!pair.has(selected.get())) {
            selected.set(pair.first());
        }
        attention.choose(pair);
    }

    /// Selects a triplet, and its anchor as the point.
    public void select(PointTriplet triplet) {
        selected.set(triplet.anchor());
        attention.choose(triplet);
    }

    /// The selected pair; null where none is. Selecting a point or a triplet lets go of it.
    public ReadOnlyObjectProperty<@Nullable PointPair> selectedPair() {
        return attention.selectedPair();
    }

    /// The selected triplet; null where none is. Selecting a point or a pair lets go of it.
    public ReadOnlyObjectProperty<@Nullable PointTriplet> selectedTriplet() {
        return attention.selectedTriplet();
    }

    /// What is under the pointer beyond a point, and what views show.
    public Attention attention() {
        return attention;
    }

    /// Whether a view that can be seen shows every pair.
    public BooleanProperty allPairs() {
        return allPairs;
    }

    /// What the experiment is called; empty where it has no name of its own.
    public StringProperty title() {
        return title.text();
    }

    /// How many views were paced before.
    int nextPaced() {
        return paced++;
    }

    public Habits habits() {
        return habits;
    }

    /// The hand that edits points.
    public Hand hand() {
        return hand;
    }

    public ObjectProperty<Theme> theme() {
        return theme;
    }

    public ObservableSet<StageLayer> layers() {
        return layers;
    }
}
