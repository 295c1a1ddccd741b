package pushpull.ui.model;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// How a person likes the window, whatever run it shows.
public final class ViewPreferences {
    /// The largest is two and a half times the usual size.
    public static final List<Double> ZOOMS = List.of(1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.25, 2.5);

    private final DoubleProperty zoom = new SimpleDoubleProperty(1);
    private final BooleanProperty settingsFolded = new SimpleBooleanProperty();
    private final BooleanProperty chartsFolded = new SimpleBooleanProperty();
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

    /// How many times as large as usual everything is.
    public DoubleProperty zoom() {
        return zoom;
    }

    /// Makes everything larger, or smaller, by one step.
    public void zoom(int direction) {
        int next = ZOOMS.size() - 1;
        while (next > 0 && ZOOMS.get(next) > zoom.get() + 1e-9) {
            next--;
        }
        zoom.set(ZOOMS.get(Math.clamp(next + direction, 0, ZOOMS.size() - 1)));
    }

    /// Whether the settings are folded away.
    public BooleanProperty settingsFolded() {
        return settingsFolded;
    }

    /// Whether the inspector and the charts are folded away.
    public BooleanProperty chartsFolded() {
        return chartsFolded;
    }

    /// The chart in front, by the name of its class; empty for the first.
    public StringProperty chart() {
        return chart;
    }
}
