package pushpull.doctor;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import pushpull.snapshot.history.EmbeddingStatistics;

/// The loss jumps from batch to batch by more than it falls, and classes stay mixed: a batch says too little.
record NoisySteps() implements Check {
    /// Above it, a batch tells the loss worse than by half: its gradient is more chance than slope.
    private static final double WIDE = 0.5;

    @Override
    public Optional<Diagnosis> examine(DiagnosticContext context) {
        OptionalLong since = StretchOfSteps.since(context.statistics(), NoisySteps::isNoisy);
        if (since.isEmpty() || !context.hasClasses()) {
            return Optional.empty();
        }
        int batch = context.experiment().batch();
        return Optional.of(grave(
                since.getAsLong(),
                context.untried(
                        since.getAsLong(), Stream.of(Remedy.scaled(context.experiment(), "remedy.batch", "batch", 8))),
                since.getAsLong(),
                batch));
    }

    private static boolean isNoisy(StretchOfSteps stretch) {
        double noise = stretch.deviation(EmbeddingStatistics::loss);
        return noise > WIDE * stretch.mean(EmbeddingStatistics::loss)
                && noise > stretch.fall(EmbeddingStatistics::loss)
                && stretch.mean(EmbeddingStatistics::mixed) > Starved.MIXED;
    }
}
