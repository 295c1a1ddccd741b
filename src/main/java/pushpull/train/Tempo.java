package pushpull.train;

import org.jspecify.annotations.Nullable;
import pushpull.tensor.Matrix;

/// The adaptive pace: slow while the embedding changes much, fast while it changes little.
///
/// The movement of a step is the root mean square of how far points went, divided by the size of the embedding, which
/// is the root mean square of their distances from their centre. The pace is the one at which an embedding moves by
/// [#SHARE] of its size a second, that is by half a per cent in a frame of a sixtieth:
/// steps a second = `SHARE / movement`, at least [#SLOWEST] and at most [#FASTEST]. Where it would rise it rises by a
/// factor of [#RISE] a snapshot at most, so that one quiet step does not make it race.
final class Tempo {
    static final double SHARE = 0.3;
    static final double SLOWEST = 2;
    static final double FASTEST = 1000;
    static final double RISE = 1.25;

    private @Nullable Matrix places;
    private long step;
    private double pace = SLOWEST;

    /// The pace after a snapshot, in steps a second.
    ///
    /// @param at its step
    /// @param now where the points are, one a row
    double after(long at, Matrix now) {
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

    /// How far points went from one place to the other, as a share of the size of the embedding; 0 where it has none.
    static double moved(Matrix before, Matrix now) {
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
