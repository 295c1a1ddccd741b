package pushpull.ui.model;

import org.jspecify.annotations.Nullable;

/// Numbers the gestures of a person: all changes of one gesture, such as the drag of a slider, are undone together.
public final class Gestures {
    private static final long PAUSE = 1_000_000_000L;

    private @Nullable Object lastTurned;
    private long turnedAt;
    private long lastKeys;
    private long count;
    private long current;

    /// From now on, changes are undone together.
    public void begin() {
        current = ++count;
    }

    /// Keys that turn one thing within a second of each other are one gesture; it ends with each key, and goes on with
    /// the next.
    ///
    /// @param turned what is turned
    /// @param now in nanoseconds
    public void beginKeys(Object turned, long now) {
        boolean goesOn = turned.equals(lastTurned) && now - turnedAt <= PAUSE;
        lastKeys = goesOn ? lastKeys : ++count;
        current = lastKeys;
        lastTurned = turned;
        turnedAt = now;
    }

    /// The next key begins a gesture of its own.
    public void forgetKeys() {
        lastTurned = null;
    }

    public void end() {
        current = 0;
    }

    /// Makes a change that is undone alone, and goes on with a gesture that is under way as if it began now.
    public void alone(Runnable change) {
        boolean goesOn = current != 0;
        begin();
        change.run();
        if (goesOn) {
            begin();
        } else {
            end();
        }
    }

    /// The gesture that changes are a part of now; 0 if there is none.
    public long current() {
        return current;
    }
}
