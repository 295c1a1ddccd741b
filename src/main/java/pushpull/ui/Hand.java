package pushpull.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import pushpull.train.Command;
import pushpull.train.PointEdit;

/// The hand that edits points: its tool, the class it draws with, and what it did since the last frame.
///
/// Edits are collected and sent once a frame, so that a stroke is few commands.
public final class Hand {
    /// What a press on the input space does.
    public enum Tool {
        /// Selects a point, and moves it when it is dragged.
        SELECT,
        /// Puts one point.
        ADD,
        /// Puts points along the way.
        PAINT,
        /// Removes points along the way.
        ERASE
    }

    private static final long PAUSE = 1_000_000_000L;

    private final Consumer<Command> commands;
    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(Tool.SELECT);
    private final IntegerProperty label = new SimpleIntegerProperty(0);
    private final Map<Object, PointEdit> done = new LinkedHashMap<>();
    private final Asking asking;
    private @Nullable Object lastTurned;
    private long turnedAt;
    private long lastGesture;
    private long gestures;
    private long gesture;
    private long noted;

    Hand(Consumer<Command> commands) {
        this.commands = commands;
        asking = new Asking(commands);
    }

    /// From now on, changes are undone together.
    void beginGesture() {
        gesture = ++gestures;
    }

    /// Keys that turn one thing within a second of each other are one gesture; it ends with each key, and goes on with
    /// the next.
    ///
    /// @param turned what is turned
    /// @param now in nanoseconds
    void beginKeys(Object turned, long now) {
        boolean goesOn = turned.equals(lastTurned) && now - turnedAt <= PAUSE;
        lastGesture = goesOn ? lastGesture : ++gestures;
        gesture = lastGesture;
        lastTurned = turned;
        turnedAt = now;
    }

    /// The next key begins a gesture of its own.
    void forgetKeys() {
        lastTurned = null;
    }

    void endGesture() {
        gesture = 0;
    }

    /// Of which changes are a part now, 0 for none.
    long gesture() {
        return gesture;
    }

    /// What views ask of the run beyond looking at it.
    public Asking asking() {
        return asking;
    }

    public ObjectProperty<Tool> tool() {
        return tool;
    }

    /// The class of what is drawn, counted from 0.
    public IntegerProperty label() {
        return label;
    }

    /// Puts a point of the chosen class.
    public void add(double... place) {
        note(new Object(), new PointEdit.Added(PointEdit.Added.NEW, label.get(), PointEdit.place(place)));
    }

    public void move(int id, double... place) {
        note(List.of("moved", id), new PointEdit.Moved(id, PointEdit.place(place)));
    }

    public void remove(int id) {
        note(List.of("removed", id), new PointEdit.Removed(id));
    }

    /// Gives a point another class, less than 0 for none.
    public void relabel(int id, int newLabel) {
        note(List.of("relabelled", id), new PointEdit.Relabelled(id, newLabel));
    }

    /// Drags the embedding of a free point.
    public void drag(int id, double... place) {
        note(List.of("dragged", id), new PointEdit.Dragged(id, PointEdit.place(place)));
    }

    private void note(Object what, PointEdit edit) {
        if (noted != gesture) {
            sendEdits();
            noted = gesture;
        }
        done.put(what, edit);
    }

    /// Sends what was done and asked since the last time.
    void send() {
        sendEdits();
        asking.send();
    }

    private void sendEdits() {
        if (!done.isEmpty()) {
            commands.accept(new Command.Edit(new ArrayList<>(done.values()), noted));
            done.clear();
        }
    }
}
