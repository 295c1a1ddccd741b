package pushpull.doctor;

import java.util.Optional;
import pushpull.snapshot.RunStatus;

/// The next step would give NaN, so that the run has paused before it.
record NotANumber() implements Check {
    @Override
    public Optional<Diagnosis> examine(DiagnosticContext patient) {
        if (patient.phase() != RunStatus.Phase.HALTED) {
            return Optional.empty();
        }
        Optional<Remedy> remedy = Remedy.calmer(patient.experiment());
        String cause = new ExplodingScale()
                .examine(patient)
                .map(exploding -> " " + DoctorMessages.of("cause.exploding", exploding.since()))
                .orElse("");
        return Optional.of(grave(patient.step(), remedy, patient.step(), patient.step() + 1, cause));
    }
}
