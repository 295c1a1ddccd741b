package pushpull.doctor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import pushpull.snapshot.history.EmbeddingStatistics;

/// Embeddings fly apart while the loss rises: steps are longer than the slope under them is straight.
///
/// Growth alone is no sign, since many losses of unnormalised embeddings want it; here the loss grows with it.
record ExplodingScale() implements Check {
    private static final double GROWN = 10;
    private static final double RISEN = 10;
    private static final double MOST_WRITTEN = 1e6;

    @Override
    public Optional<Diagnosis> examine(DiagnosticContext context) {
        List<EmbeddingStatistics> statistics = context.recent();
        if (context.isNormalized() || statistics.size() < 2) {
            return Optional.empty();
        }
        EmbeddingStatistics first = statistics.getFirst();
        double least =
                statistics.stream().mapToDouble(EmbeddingStatistics::loss).min().orElse(0);
        double best = Math.min(first.length(), Math.max(context.ruler(), 1e-12));
        OptionalLong since = context.since(entry -> entry.length() > GROWN * best
                && entry.loss() > RISEN * Math.max(least, 0)
                && entry.loss() > first.loss());
        if (since.isEmpty()) {
            return Optional.empty();
        }
        Optional<Remedy> remedy = Remedy.calmer(context.experiment());
        double grown = context.last().length() / first.length();
        String times = grown < MOST_WRITTEN ? DoctorMessages.number(grown) : DoctorMessages.of("million");
        return Optional.of(grave(since.getAsLong(), remedy, since.getAsLong(), times));
    }
}
