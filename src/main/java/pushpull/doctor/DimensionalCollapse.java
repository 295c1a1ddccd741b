package pushpull.doctor;

import java.util.Optional;
import java.util.OptionalLong;
import pushpull.settings.ReadableNumber;
import pushpull.snapshot.history.EmbeddingStatistics;

/// Embeddings use fewer directions than they have and could use.
///
/// Classes need at most one direction less than there are of them, views as many as the data have.
/// Jing et al., "Understanding dimensional collapse in contrastive self-supervised learning", ICLR 2022.
record DimensionalCollapse() implements Check {
    private static final double LINE = 1.02;
    private static final double SHARE = 0.25;
    private static final double LINE_OR_PLANE = 1.5;
    private static final double PLANE_OR_MORE = 2.5;

    /// Many runs begin on a line and leave it.
    private static final long LASTING = 100;

    @Override
    public Optional<Diagnosis> examine(DiagnosticContext context) {
        OptionalLong since = context.since(statistics -> isFlat(context, statistics), LASTING);
        if (since.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(grave(
                since.getAsLong(),
                context.untried(since.getAsLong(), CollapseRemedies.spreadOut(context.experiment())),
                since.getAsLong(),
                ReadableNumber.fixed(context.last().rank(), 1),
                context.dimensions(),
                DoctorMessages.of(shape(context.last().rank()))));
    }

    private static String shape(double rank) {
        return rank < LINE_OR_PLANE ? "flat.line" : rank < PLANE_OR_MORE ? "flat.plane" : "flat.more";
    }

    private static boolean isFlat(DiagnosticContext context, EmbeddingStatistics entry) {
        int needed = Math.min(
                context.dimensions(),
                context.hasClasses() ? entry.groups() - 1 : context.points().dimensions());
        boolean collapsed = entry.spread() <= 0.02 * context.ruler();
        return needed >= 2
                && !collapsed
                && !Starved.isIdle(entry)
                && !isApart(context, entry)
                && entry.rank() < Math.max(LINE, SHARE * needed);
    }

    /// Classes that are apart on a line need no more.
    private static boolean isApart(DiagnosticContext context, EmbeddingStatistics entry) {
        return context.hasClasses() && !(entry.mixed() > Starved.MIXED);
    }
}
