package pushpull.doctor;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import pushpull.experiment.Experiment;
import pushpull.snapshot.history.EmbeddingStatistics;

/// Nothing is picked or everything picked is within the margin, while classes are still mixed: nothing can be learned.
record Starved() implements Check {
    /// Classes are mixed if more than this share of points has a nearest neighbour of another class.
    static final double MIXED = 0.05;

    @Override
    public Optional<Diagnosis> examine(DiagnosticContext context) {
        OptionalLong since = context.since(statistics -> isIdle(statistics) && statistics.mixed() > MIXED);
        if (since.isEmpty() || !context.hasClasses()) {
            return Optional.empty();
        }
        return Optional.of(grave(
                since.getAsLong(),
                context.untried(since.getAsLong(), remedies(context)),
                since.getAsLong(),
                Math.round(100 * context.last().mixed())));
    }

    /// Whether no term felt a force.
    static boolean isIdle(EmbeddingStatistics statistics) {
        return !(statistics.active() > 0);
    }

    private static Stream<Optional<Remedy>> remedies(DiagnosticContext context) {
        Experiment experiment = context.experiment();
        boolean mined = experiment.miner().isMining();
        return Stream.of(
                mined ? Remedy.of(experiment, "remedy.allPairs", "miner", "AllPairs") : Optional.empty(),
                Remedy.wider(experiment, context.last().spread()),
                Remedy.of(experiment, "remedy.softmax", "loss", "SupConLoss"));
    }
}
