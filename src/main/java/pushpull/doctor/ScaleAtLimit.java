package pushpull.doctor;

import java.util.Optional;
import java.util.OptionalLong;

/// The temperature that the loss learns stands at its limit: it would go on sharpening if it could.
record ScaleAtLimit() implements Check {
    @Override
    public Optional<Diagnosis> examine(DiagnosticContext patient) {
        OptionalLong since = patient.since(vital -> vital.training().clamped() > 0);
        return since.isEmpty()
                ? Optional.empty()
                : Optional.of(note(
                        since.getAsLong(),
                        Remedy.standard(patient.experiment(), "remedy.temperature", "loss.temperature"),
                        since.getAsLong()));
    }
}
