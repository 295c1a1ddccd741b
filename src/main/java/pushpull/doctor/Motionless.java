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
    public Optional<Diagnosis> examine(DiagnosticContext patient) {
        long begun = patient.changed("optimizer", "schedule");
        List<EmbeddingStatistics> since =
                patient.vitals().stream().filter(vital -> vital.step() > begun).toList();
        double least = LEAST * patient.way();
        boolean never = since.stream().noneMatch(vital -> vital.training().moved() >= least);
        OptionalLong lasting = never
                ? DiagnosticContext.since(since, vital -> vital.training().force() > FELT * patient.way(), 8, 20)
                : OptionalLong.empty();
        if (lasting.isEmpty()) {
            return Optional.empty();
        }
        long steps =
                Math.round(patient.way() / Math.max(patient.last().training().moved(), 1e-300));
        return Optional.of(grave(begun, patient.untried(begun + 1, remedies(patient)), begun, count(steps)));
    }

    private static String count(long steps) {
        return steps > 1_000_000 ? DoctorMessages.of("million") : String.valueOf(Math.round(steps / 1000.0) * 1000);
    }

    private static Stream<Optional<Remedy>> remedies(DiagnosticContext patient) {
        double usual = Remedy.standard(patient.experiment(), "optimizer.rate");
        double now = Remedy.number(patient.experiment(), "optimizer.rate");
        return Stream.of(
                now < usual
                        ? Remedy.standard(patient.experiment(), "remedy.rate", "optimizer.rate")
                        : Remedy.scaled(patient.experiment(), "remedy.rate", "optimizer.rate", 10));
    }
}
