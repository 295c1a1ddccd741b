package pushpull.doctor;

import java.util.Optional;
import java.util.OptionalLong;
import pushpull.snapshot.history.EmbeddingStatistics;

/// All embeddings are in one place.
///
/// One reads it from the loss: a hinge on triplets is stuck at the margin, a line-up of N at ln N, a loss without
/// different pairs at its least value.
record CompleteCollapse() implements Check {
    /// The spread below which embeddings are in one place, as a share of the ruler.
    private static final double POINT = 0.02;

    @Override
    public Optional<Diagnosis> examine(DiagnosticContext context) {
        double point = POINT * context.ruler();
        OptionalLong since = context.since(entry -> entry.spread() <= point);
        if (since.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(grave(
                since.getAsLong(),
                context.untried(since.getAsLong(), CollapseRemedies.apart(context.experiment())),
                since.getAsLong(),
                signature(context)));
    }

    private static String signature(DiagnosticContext context) {
        EmbeddingStatistics last = context.last();
        double gap = context.experiment().loss().gap();
        if (Math.abs(last.loss() - gap) < 0.05 * gap) {
            return DoctorMessages.of("signature.margin");
        }
        return DoctorMessages.of("signature.loss", DoctorMessages.number(last.loss()));
    }
}
