package pushpull.ui.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import pushpull.experiment.PointEdit;
import pushpull.run.Command;

/// The hand that edits points: its tool, the class it draws with, and what it did since the last frame.
///
/// Edits are collected and sent once a frame, so that a stroke is few commands.
public final class PointEditor {
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

    private final Consumer<Command> commands;
    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(Tool.SELECT);
    private final IntegerProperty label = new SimpleIntegerProperty(0);
    private final Map<Object, PointEdit> done = new LinkedHashMap<>();
    private final Gestures gestures;
    private long noted;

    PointEditor(Consumer<Command> commands, Gestures gestures) {
        this.commands = commands;
        this.gestures = gestures;
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
        if (noted != gestures.current()) {
            send();
            noted = gestures.current();
        }
        done.put(what, edit);
    }

    /// Sends what was done since the last time.
    void send() {
        if (!done.isEmpty()) {
            commands.accept(new Command.Edit(new ArrayList<>(done.values()), noted));
            done.clear();
        }
    }
}
