package pushpull.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import pushpull.snapshot.history.EmbeddingStatistics;

/// Signs that follow one another and are judged together, for what no single step shows.
///
/// @param statistics of these steps, ascending
record StretchOfSteps(List<EmbeddingStatistics> statistics) {
    /// From this many steps a share is known to about a sixth, and a spread to about an eighth.
    private static final int LENGTH = 32;

    private static final int PATIENCE = 2;

    /// The first step of the stretches that all show a sign up to now; they are cut at fixed places, so that the
    /// beginning of a finding stays where it is.
    static OptionalLong since(List<EmbeddingStatistics> all, Predicate<StretchOfSteps> sign) {
        List<StretchOfSteps> stretches = new ArrayList<>();
        for (int start = 0; start + LENGTH <= all.size(); start += LENGTH) {
            stretches.add(new StretchOfSteps(all.subList(start, start + LENGTH)));
        }
        int first = stretches.size();
        while (first > 0 && sign.test(stretches.get(first - 1))) {
            first--;
        }
        return stretches.size() - first < PATIENCE
                ? OptionalLong.empty()
                : OptionalLong.of(stretches.get(first).statistics.getFirst().step());
    }

    /// The mean over the steps at which the sign is a number.
    double mean(ToDoubleFunction<EmbeddingStatistics> sign) {
        return statistics.stream()
                .mapToDouble(sign)
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }

    double deviation(ToDoubleFunction<EmbeddingStatistics> sign) {
        double mean = mean(sign);
        double squares = mean(entry -> Math.pow(sign.applyAsDouble(entry) - mean, 2));
        return Math.sqrt(squares * LENGTH / (LENGTH - 1));
    }

    /// By how much the mean of the second half is below that of the first.
    double fall(ToDoubleFunction<EmbeddingStatistics> sign) {
        return new StretchOfSteps(statistics.subList(0, LENGTH / 2)).mean(sign)
                - new StretchOfSteps(statistics.subList(LENGTH / 2, LENGTH)).mean(sign);
    }

    double share(Predicate<EmbeddingStatistics> sign) {
        return mean(entry -> sign.test(entry) ? 1 : 0);
    }
}
