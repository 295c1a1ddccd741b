package pushpull.doctor;

import java.util.Optional;

/// The margin within which different pairs push is 0, so that nothing holds the points apart.
record NothingPushes() implements Check {
    @Override
    public Optional<Diagnosis> examine(DiagnosticContext patient) {
        if (!(patient.experiment().loss().reach() <= 0)) {
            return Optional.empty();
        }
        long since = patient.changed("loss");
        return Optional.of(grave(since, Remedy.standard(patient.experiment(), "remedy.margin", "loss.margin")));
    }
}
