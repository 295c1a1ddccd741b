package pushpull.doctor;

import java.util.Optional;
import java.util.OptionalLong;

/// The temperature that the loss learns stands at its limit: it would go on sharpening if it could.
record ScaleAtLimit() implements Check {
    @Override
    public Optional<Diagnosis> examine(DiagnosticContext context) {
        OptionalLong since = context.since(entry -> entry.training().clamped() > 0);
        return since.isEmpty()
                ? Optional.empty()
                : Optional.of(note(
                        since.getAsLong(),
                        Remedy.standard(context.experiment(), "remedy.temperature", "loss.temperature"),
                        since.getAsLong()));
    }
}
