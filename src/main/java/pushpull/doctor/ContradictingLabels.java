package pushpull.doctor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import pushpull.snapshot.history.EmbeddingStatistics;
import pushpull.snapshot.history.TrainingStatistics.Quality;

/// Many points well inside a class, in the input space, are labelled otherwise than it.
record ContradictingLabels() implements Check {
    /// Below it, surely more than one label in twenty is contradicted by all that is round it.
    private static final double AGREED = 0.95;

    @Override
    public Optional<Diagnosis> examine(DiagnosticContext context) {
        List<EmbeddingStatistics> asked = context.asked();
        OptionalLong since = DiagnosticContext.since(asked, ContradictingLabels::contradict, 1, 0);
        Quality quality = asked.isEmpty() ? null : asked.getLast().training().quality();
        if (since.isEmpty() || quality == null || !context.hasClasses()) {
            return Optional.empty();
        }
        return Optional.of(note(
                since.getAsLong(),
                context.untried(
                        since.getAsLong(),
                        Stream.of(Remedy.of(context.experiment(), "remedy.labels", "supervision.noise", "0"))),
                Math.round(100 * (1 - quality.inputs().share()))));
    }

    private static boolean contradict(EmbeddingStatistics entry) {
        Quality quality = entry.training().quality();
        return quality != null && quality.inputs().high() < AGREED;
    }
}
