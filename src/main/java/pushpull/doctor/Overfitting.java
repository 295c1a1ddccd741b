package pushpull.doctor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import pushpull.snapshot.history.EmbeddingStatistics;
import pushpull.snapshot.history.TrainingStatistics.Quality;
import pushpull.snapshot.history.TrainingStatistics.Tally;

/// Classes are told apart better on training points than on held-out ones, by more than chance explains.
record Overfitting() implements Check {
    @Override
    public Optional<Diagnosis> examine(DiagnosticContext context) {
        List<EmbeddingStatistics> asked = context.asked();
        OptionalLong since = DiagnosticContext.since(asked, Overfitting::isOverfitted, 2, 1);
        Quality quality = asked.isEmpty() ? null : asked.getLast().training().quality();
        if (since.isEmpty() || quality == null) {
            return Optional.empty();
        }
        Tally heldOut = quality.heldOut();
        return Optional.of(note(
                since.getAsLong(),
                Optional.empty(),
                since.getAsLong(),
                Math.round(100 * quality.training().share()),
                Math.round(100 * heldOut.share()),
                Math.round(100 * heldOut.low()),
                Math.round(100 * heldOut.high())));
    }

    /// Two 99 % intervals that do not meet are of different shares, however often one looks.
    private static boolean isOverfitted(EmbeddingStatistics entry) {
        Quality quality = entry.training().quality();
        return quality != null
                && quality.heldOut().asked() > 0
                && quality.training().low() > quality.heldOut().high();
    }
}
