package pushpull.train;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import pushpull.tensor.Matrix;

/// When the next step and the next snapshot are due, in nanoseconds of one clock.
final class Pace {
    private static final long SECOND = 1_000_000_000L;
    private static final long BETWEEN_SNAPSHOTS = SECOND / 75;
    private static final long WINDOW = SECOND / 2;
    private final LongSupplier clock;
    private double stepsPerSecond = Double.POSITIVE_INFINITY;
    private long nextStep;
    private long nextSnapshot;
    private long windowStart;
    private long stepsInWindow;
    private double rate;
    private @Nullable Tempo tempo;

    Pace(LongSupplier clock) {
        this.clock = clock;
        nextStep = nextSnapshot = windowStart = clock.getAsLong();
    }

    void limit(double stepsPerSecond) {
        tempo = null;
        set(stepsPerSecond);
    }

    /// Follows from now on how much the embedding moves.
    void adapt() {
        tempo = new Tempo();
        set(Tempo.SLOWEST);
    }

    private void set(double stepsPerSecond) {
        this.stepsPerSecond = stepsPerSecond;
        nextStep = clock.getAsLong();
    }

    /// Nanoseconds until the next step may be taken; 0 or less where it is due.
    long untilStep() {
        return Double.isInfinite(stepsPerSecond) ? 0 : nextStep - clock.getAsLong();
    }

    /// Notes a step. A run that fell behind does not catch up in a burst.
    void stepped() {
        long now = clock.getAsLong();
        if (!Double.isInfinite(stepsPerSecond)) {
            nextStep = Math.max(nextStep + (long) (SECOND / stepsPerSecond), now - SECOND / 30);
        }
        stepsInWindow++;
        if (now - windowStart >= WINDOW) {
            rate = stepsInWindow * (double) SECOND / (now - windowStart);
            windowStart = now;
            stepsInWindow = 0;
        }
    }

    /// Forgets the measured rate, after a pause.
    void resumed() {
        nextStep = windowStart = clock.getAsLong();
        stepsInWindow = 0;
        rate = 0;
    }

    LongSupplier clock() {
        return clock;
    }

    double rate() {
        return rate;
    }

    boolean isSnapshotDue() {
        return clock.getAsLong() >= nextSnapshot;
    }

    /// Notes that a snapshot was made.
    ///
    /// @param embeddings where the points are at its step
    void published(long step, Matrix embeddings) {
        if (tempo != null) {
            stepsPerSecond = tempo.after(step, embeddings);
        }
        nextSnapshot = clock.getAsLong() + BETWEEN_SNAPSHOTS;
    }
}
