package pushpull.run;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import pushpull.tensor.Matrix;

/// When the next step and the next snapshot are due, in nanoseconds of one clock.
public final class StepPacer {
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
    private @Nullable AdaptivePace adaptive;

    StepPacer(LongSupplier clock) {
        this.clock = clock;
        nextStep = nextSnapshot = windowStart = clock.getAsLong();
    }

    void limit(double stepsPerSecond) {
        adaptive = null;
        set(stepsPerSecond);
    }

    /// From now on, adapts the pace to how much the embedding moves.
    void adapt() {
        adaptive = new AdaptivePace();
        set(AdaptivePace.SLOWEST);
    }

    private void set(double stepsPerSecond) {
        this.stepsPerSecond = stepsPerSecond;
        nextStep = clock.getAsLong();
    }

    /// Nanoseconds until the next step is due; 0 or less if it is.
    long untilStep() {
        return Double.isInfinite(stepsPerSecond) ? 0 : nextStep - clock.getAsLong();
    }

    /// Records a step. A run that fell behind does not catch up in a burst.
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

    /// Resets the measured rate, after a pause.
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

    /// Records that a snapshot was published.
    ///
    /// @param embeddings where the points are at its step
    void published(long step, Matrix embeddings) {
        if (adaptive != null) {
            stepsPerSecond = adaptive.after(step, embeddings);
        }
        nextSnapshot = clock.getAsLong() + BETWEEN_SNAPSHOTS;
    }

    /// The adaptive pace: slow while the embedding changes much, fast while it changes little.
    ///
    /// The movement of a step is the root mean square of how far points went, divided by the size of the embedding,
    /// which is the root mean square of their distances from their centre. The pace is the one at which an
    /// embedding moves by [#SHARE] of its size a second, that is by half a per cent in a frame of a sixtieth of a
    /// second: steps per second = `SHARE / movement`, at least [#SLOWEST] and at most [#FASTEST]. It rises by a
    /// factor of [#RISE] per snapshot at most, so that one quiet step does not make it race.
    public static final class AdaptivePace {
        static final double SHARE = 0.3;
        public static final double SLOWEST = 2;
        static final double FASTEST = 1000;
        public static final double RISE = 1.25;

        private @Nullable Matrix places;
        private long step;
        private double pace = SLOWEST;

        /// The pace after a snapshot, in steps per second.
        ///
        /// @param at the step of the snapshot
        /// @param now where the points are, one a row
        public double after(long at, Matrix now) {
            Matrix before = places;
            places = now;
            long steps = at - step;
            step = at;
            boolean comparable = before != null && before.rows() == now.rows() && before.columns() == now.columns();
            if (before != null && comparable && steps > 0) {
                double wanted = SHARE / (moved(before, now) / steps);
                pace = Math.clamp(Math.min(wanted, RISE * pace), SLOWEST, FASTEST);
            }
            return pace;
        }

        /// How far points moved, as a share of the size of the embedding; 0 if it has no size.
        public static double moved(Matrix before, Matrix now) {
            double way = 0;
            double size = 0;
            for (int k = 0; k < now.columns(); k++) {
                double mean = 0;
                for (int i = 0; i < now.rows(); i++) {
                    mean += now.get(i, k) / now.rows();
                }
                for (int i = 0; i < now.rows(); i++) {
                    double gone = now.get(i, k) - before.get(i, k);
                    double off = now.get(i, k) - mean;
                    way += gone * gone;
                    size += off * off;
                }
            }
            return size > 0 ? Math.sqrt(way / size) : 0;
        }
    }
}
