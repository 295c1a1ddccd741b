package pushpull.ui.model;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// A sentence for the person, such as why a change was refused; it goes by itself after a while.
final class StatusMessage {
    /// How long a sentence stays, in nanoseconds.
    private static final long LASTING = 12_000_000_000L;

    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private long now;
    private long shownAt;

    void show(String sentence) {
        text.set(sentence);
        shownAt = now;
    }

    void clear() {
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

    /// Empty if there is nothing to say.
    ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }
}
