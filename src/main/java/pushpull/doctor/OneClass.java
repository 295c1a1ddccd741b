package pushpull.doctor;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// All points are of one class, so that no pair is different and nothing pushes.
record OneClass() implements Check {
    @Override
    public Optional<Diagnosis> examine(DiagnosticContext patient) {
        long classes = Arrays.stream(patient.points().training())
                .map(patient.snapshot()::givenLabel)
                .filter(label -> label >= 0)
                .distinct()
                .count();
        if (classes != 1 || !patient.hasClasses()) {
            return Optional.empty();
        }
        long since = patient.changed("data", "supervision", "points");
        return Optional.of(grave(
                since,
                patient.untried(
                        since,
                        Stream.of(
                                Remedy.of(patient.experiment(), "remedy.classes", "data.classes", "4"),
                                Remedy.of(patient.experiment(), "remedy.views", "supervision", "AugmentedViews")))));
    }
}
