package pushpull.ui.model;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import pushpull.data.Dataset;
import pushpull.experiment.Experiment;
import pushpull.file.Experiments;

/// What the experiment is called: the name that it was opened by, until it is about other data; then the name of
/// their file, and again the earlier name if the earlier data come back.
final class Title {
    private final StringProperty text = new SimpleStringProperty("");
    private final Map<Dataset, String> earlier = new HashMap<>();
    private boolean awaited;

    StringProperty text() {
        return text;
    }

    /// A run of this name is on its way.
    void open(String name) {
        earlier.clear();
        text.set(name);
        awaited = true;
    }

    /// A person changes the run.
    void changed() {
        awaited = false;
    }

    /// The settings in force were others before.
    void seen(@Nullable Experiment before, Experiment now) {
        if (before != null && isOther(before.data(), now.data())) {
            earlier.put(before.data(), text.get());
            text.set(awaited ? text.get() : earlier.getOrDefault(now.data(), named(now.data())));
            awaited = false;
        }
    }

    private static boolean isOther(Dataset before, Dataset now) {
        return !before.getClass().equals(now.getClass()) || !before.ownFile().equals(now.ownFile());
    }

    /// Points from a file of one's own are called as the file is.
    private static String named(Dataset data) {
        return data.ownFile().isBlank() ? "" : Experiments.stem(data.ownFile());
    }
}
