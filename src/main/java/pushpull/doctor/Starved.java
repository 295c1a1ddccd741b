package pushpull.doctor;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import pushpull.experiment.Experiment;
import pushpull.snapshot.history.EmbeddingStatistics;

/// Nothing is picked or everything picked is within the margin, while classes are still mixed: nothing can be learned.
record Starved() implements Check {
    /// The share of points with a stranger as their nearest above which classes are mixed.
    static final double MIXED = 0.05;

    @Override
    public Optional<Diagnosis> examine(DiagnosticContext patient) {
        OptionalLong since = patient.since(statistics -> isIdle(statistics) && statistics.mixed() > MIXED);
        if (since.isEmpty() || !patient.hasClasses()) {
            return Optional.empty();
        }
        return Optional.of(grave(
                since.getAsLong(),
                patient.untried(since.getAsLong(), remedies(patient)),
                since.getAsLong(),
                Math.round(100 * patient.last().mixed())));
    }

    /// Whether no term felt a force.
    static boolean isIdle(EmbeddingStatistics statistics) {
        return !(statistics.active() > 0);
    }

    private static Stream<Optional<Remedy>> remedies(DiagnosticContext patient) {
        Experiment experiment = patient.experiment();
        boolean mined = experiment.miner().isMining();
        return Stream.of(
                mined ? Remedy.of(experiment, "remedy.allPairs", "miner", "AllPairs") : Optional.empty(),
                Remedy.wider(experiment, patient.last().spread()),
                Remedy.of(experiment, "remedy.softmax", "loss", "SupConLoss"));
    }
}
