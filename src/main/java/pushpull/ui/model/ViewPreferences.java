package pushpull.ui.model;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// How a person likes the window, whatever run it shows.
public final class ViewPreferences {
    private final BooleanProperty turning = new SimpleBooleanProperty();
    private final BooleanProperty still = new SimpleBooleanProperty();
    private final StringProperty chart = new SimpleStringProperty("");

    /// Whether space turns by itself.
    public BooleanProperty turning() {
        return turning;
    }

    /// Whether nothing but data moves: what would glide is there at once.
    public BooleanProperty still() {
        return still;
    }

    /// The chart in front, by the name of its class; empty for the first.
    public StringProperty chart() {
        return chart;
    }
}
