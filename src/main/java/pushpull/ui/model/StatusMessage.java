package pushpull.ui.model;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// A sentence for the person, such as why a change was refused; it goes by itself after a while.
final class StatusMessage {
    /// How long a sentence stays, in nanoseconds.
    private static final long LASTING = 12_000_000_000L;

    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private boolean warning;
    private @Nullable OfferedAction offer;
    private long now;
    private long shownAt;

    /// @param warns whether something was refused or failed
    void show(String sentence, boolean warns) {
        show(sentence, warns, null);
    }

    /// @param offered what can be done about it; null for nothing
    void show(String sentence, boolean warns, @Nullable OfferedAction offered) {
        warning = warns;
        offer = offered;
        text.set(sentence);
        shownAt = now;
    }

    void clear() {
        offer = null;
        text.set("");
    }

    /// Begins a frame; what was shown before the first counts from there.
    ///
    /// @param nanos the time of the frame
    void frame(long nanos) {
        shownAt = now == 0 ? nanos : shownAt;
        now = nanos;
    }

    /// Goes if it has been there long enough.
    void expire() {
        if (!text.get().isEmpty() && now - shownAt > LASTING) {
            clear();
        }
    }

    /// Whether it says that something was refused or failed, and not what was done.
    boolean isWarning() {
        return warning && !text.get().isEmpty();
    }

    /// What can be done about it; null for nothing.
    @Nullable
    OfferedAction offer() {
        return offer;
    }

    /// Empty if there is nothing to say.
    ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }
}
