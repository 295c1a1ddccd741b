package pushpull.ui.model;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import pushpull.experiment.Experiment;

/// What the experiment is called: the name that it was opened by, until it is about other data.
final class Title {
    private final StringProperty text = new SimpleStringProperty("");
    private boolean awaited;

    StringProperty text() {
        return text;
    }

    /// A run of this name is on its way.
    void open(String name) {
        text.set(name);
        awaited = true;
    }

    /// A person changes the run.
    void changed() {
        awaited = false;
    }

    /// The settings in force were others before.
    void seen(@Nullable Experiment before, Experiment now) {
        if (before != null && !before.data().getClass().equals(now.data().getClass())) {
            text.set(awaited ? text.get() : "");
            awaited = false;
        }
    }
}
