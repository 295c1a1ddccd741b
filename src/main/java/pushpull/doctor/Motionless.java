package pushpull.doctor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import pushpull.snapshot.history.EmbeddingStatistics;

/// Forces are felt, but the rate is too low for anything to move.
///
/// A run that has come to rest is no such case: there, points did move at this rate before.
record Motionless() implements Check {
    /// At less than this share of the scale a step, a point needs more than a thousand steps to cross it.
    private static final double LEAST = 1e-3;

    /// Along such a force a rate of 1 would cross the scale in ten steps: it is far from balanced.
    private static final double FELT = 0.1;

    @Override
    public Optional<Diagnosis> examine(DiagnosticContext context) {
        long begun = context.changed("optimizer", "schedule");
        List<EmbeddingStatistics> since = context.statistics().stream()
                .filter(entry -> entry.step() > begun)
                .toList();
        double least = LEAST * context.way();
        boolean never = since.stream().noneMatch(entry -> entry.training().moved() >= least);
        OptionalLong lasting = never
                ? DiagnosticContext.since(since, entry -> entry.training().force() > FELT * context.way(), 8, 20)
                : OptionalLong.empty();
        if (lasting.isEmpty()) {
            return Optional.empty();
        }
        long steps =
                Math.round(context.way() / Math.max(context.last().training().moved(), 1e-300));
        return Optional.of(grave(begun, context.untried(begun + 1, remedies(context)), begun, count(steps)));
    }

    private static String count(long steps) {
        return steps > 1_000_000 ? DoctorMessages.of("million") : String.valueOf(Math.round(steps / 1000.0) * 1000);
    }

    private static Stream<Optional<Remedy>> remedies(DiagnosticContext context) {
        double usual = Remedy.standard(context.experiment(), "optimizer.rate");
        double now = Remedy.number(context.experiment(), "optimizer.rate");
        return Stream.of(
                now < usual
                        ? Remedy.standard(context.experiment(), "remedy.rate", "optimizer.rate")
                        : Remedy.scaled(context.experiment(), "remedy.rate", "optimizer.rate", 10));
    }
}
