package pushpull.ui.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import pushpull.concurrent.Job;
import pushpull.concurrent.JobQueue;
import pushpull.file.Preferences;
import pushpull.file.PreferencesFile;
import pushpull.settings.Decimal;
import pushpull.settings.ReadableFailure;

/// Gives properties of the window the values that they had when it was closed last, and keeps the values that they get.
///
/// What changed is written a moment later, by a thread of its own. Where nothing can be kept, that is said once.
public final class PreferenceBinder {
    private static final long MOMENT = 500_000_000L;
    private static final double LARGEST = 20_000;

    private final Preferences before;
    private final PreferencesFile file;
    private final JobQueue jobs;
    private final Consumer<String> say;
    private final SequencedMap<String, String> changed = new LinkedHashMap<>();
    private @Nullable Job<Boolean> writing;
    private long changedAt;
    private boolean said;

    /// @param before what was kept when the window was closed last
    /// @param file where to keep
    /// @param jobs the thread that writes
    /// @param say told once why nothing can be kept
    public PreferenceBinder(Preferences before, PreferencesFile file, JobQueue jobs, Consumer<String> say) {
        this.before = before;
        this.file = file;
        this.jobs = jobs;
        this.say = say;
    }

    public void flag(String name, BooleanProperty property) {
        property.set(before.flag(name, property.get()));
        watch(name, property, () -> Boolean.toString(property.get()));
    }

    public <E extends Enum<E>> void choice(String name, ObjectProperty<E> property) {
        property.set(before.choice(name, property.get()));
        watch(name, property, () -> Preferences.text(property.get()));
    }

    public void text(String name, StringProperty property) {
        property.set(before.text(name, property.get()));
        watch(name, property, property::get);
    }

    /// Keeps a number within bounds.
    public void number(String name, DoubleProperty property, double least, double most) {
        property.set(before.number(name, least, most, property.get()));
        watch(name, property, () -> Decimal.text(property.get()));
    }

    /// Keeps for each constant whether a set has it.
    public <E extends Enum<E>> void set(String name, Class<E> type, ObservableSet<E> set) {
        for (E constant : type.getEnumConstants()) {
            String key = name + "." + Preferences.text(constant);
            if (before.flag(key, set.contains(constant))) {
                set.add(constant);
            } else {
                set.remove(constant);
            }
            watch(key, set, () -> Boolean.toString(set.contains(constant)));
        }
    }

    /// Keeps a list of at most this many texts.
    public void list(String name, ObservableList<String> list, int most) {
        List<String> kept = before.list(name);
        list.setAll(kept.subList(0, Math.min(most, kept.size())));
        for (int i = 0; i < most; i++) {
            int at = i;
            watch(name + "." + (i + 1), list, () -> at < list.size() ? list.get(at) : "");
        }
    }

    /// Keeps how large a window is, and whether it fills the screen.
    ///
    /// @param width of the screen
    /// @param height of the screen
    public void size(Stage stage, double width, double height) {
        double oldWidth = before.number("window.width", stage.getMinWidth(), width, Double.NaN);
        double oldHeight = before.number("window.height", stage.getMinHeight(), height, Double.NaN);
        if (oldWidth > 0 && oldHeight > 0) {
            stage.setWidth(oldWidth);
            stage.setHeight(oldHeight);
        }
        stage.setMaximized(before.flag("window.maximized", false));
        watch("window.width", stage.widthProperty(), () -> length(stage, "window.width", stage.getWidth()));
        watch("window.height", stage.heightProperty(), () -> length(stage, "window.height", stage.getHeight()));
        watch("window.maximized", stage.maximizedProperty(), () -> Boolean.toString(stage.isMaximized()));
    }

    /// A maximized window keeps the size that it had before.
    private String length(Stage stage, String name, double now) {
        boolean full = stage.isMaximized() || stage.isFullScreen();
        return full ? changed.getOrDefault(name, before.text(name, "")) : Decimal.text(Math.clamp(now, 1, LARGEST));
    }

    private void watch(String name, Observable observable, Supplier<String> value) {
        observable.addListener(_ -> {
            changed.put(name, value.get());
            changedAt = 0;
        });
    }

    /// Writes what has changed, once it has rested for a moment.
    ///
    /// @param now nanoseconds
    public void frame(long now) {
        if (changedAt == 0) {
            changedAt = now;
        }
        if (!changed.isEmpty() && now - changedAt > MOMENT) {
            write();
        }
        if (writing != null && writing.outcome() instanceof Job.Outcome.Failed<Boolean> failed && !said) {
            said = true;
            say.accept(ReadableFailure.of(failed.why()));
        }
    }

    /// Writes what has changed at once; the errands go on until it is there.
    public void write() {
        if (!changed.isEmpty()) {
            SequencedMap<String, String> values = new LinkedHashMap<>(changed);
            changed.clear();
            writing = jobs.start(_ -> {
                file.keep(values);
                return true;
            });
        }
    }
}
