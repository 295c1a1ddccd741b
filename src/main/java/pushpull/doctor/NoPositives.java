package pushpull.doctor;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import pushpull.experiment.Experiment;

/// Most batches are too small for the number of classes: no two of their points are the same, so that nothing pulls.
record NoPositives() implements Check {
    @Override
    public Optional<Diagnosis> examine(DiagnosticContext patient) {
        OptionalLong since =
                StretchOfSteps.since(patient.vitals(), stretch -> stretch.share(vital -> vital.groups() == 0) > 0.5);
        if (since.isEmpty() || !patient.hasClasses() || isListed(patient.experiment())) {
            return Optional.empty();
        }
        return Optional.of(grave(
                since.getAsLong(),
                patient.untried(
                        since.getAsLong(),
                        Stream.of(
                                Remedy.of(patient.experiment(), "remedy.balanced", "sampling", "Balanced"),
                                Remedy.scaled(patient.experiment(), "remedy.batch", "batch", 8))),
                since.getAsLong(),
                patient.experiment().batch()));
    }

    /// Of pairs that are flipped one by one no groups are known.
    private static boolean isListed(Experiment experiment) {
        return Remedy.number(experiment, "supervision.flipped") > 0
                || Remedy.number(experiment, "supervision.falseNegatives") > 0;
    }
}
