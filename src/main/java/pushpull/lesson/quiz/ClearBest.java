package pushpull.lesson.quiz;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import pushpull.random.Draws;

/// A few things of which one is clearly the greatest.
///
/// @param things what they are, in the order in which they are offered
/// @param best the place of the greatest among them
/// @param value of the greatest
/// @param next value of the next
record ClearBest(int[] things, int best, double value, double next) {
    /// How many are offered.
    static final int OFFERED = 4;

    /// By how much the greatest exceeds the next, so that it can be seen.
    private static final double CLEAR = 1.25;

    private static final int TRIES = 12;

    /// Draws some until one of them is clear; empty if none ever is.
    ///
    /// @param among what can be drawn
    static Optional<ClearBest> of(int[] among, IntToDoubleFunction value, Draws draws) {
        if (among.length < OFFERED) {
            return Optional.empty();
        }
        return IntStream.range(0, TRIES)
                .mapToObj(_ -> drawn(among, value, draws))
                .filter(ClearBest::isClear)
                .findFirst();
    }

    private static ClearBest drawn(int[] among, IntToDoubleFunction value, Draws draws) {
        int[] things = IntStream.of(draws.choose(OFFERED, among.length))
                .map(place -> among[place])
                .toArray();
        double[] values = IntStream.of(things).mapToDouble(value).toArray();
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        double[] sorted = Arrays.stream(values).sorted().toArray();
        return new ClearBest(things, best, sorted[OFFERED - 1], sorted[OFFERED - 2]);
    }

    private boolean isClear() {
        return value > 0 && value > CLEAR * next;
    }
}
