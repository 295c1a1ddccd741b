package pushpull.doctor;

import java.util.Optional;
import pushpull.snapshot.RunStatus;

/// The next step would give NaN, so that the run has paused before it.
record NotANumber() implements Check {
    @Override
    public Optional<Diagnosis> examine(DiagnosticContext context) {
        if (context.phase() != RunStatus.Phase.HALTED) {
            return Optional.empty();
        }
        Optional<Remedy> remedy = Remedy.calmer(context.experiment());
        String cause = new ExplodingScale()
                .examine(context)
                .map(exploding -> " " + DoctorMessages.of("cause.exploding", exploding.since()))
                .orElse("");
        return Optional.of(grave(context.step(), remedy, context.step(), context.step() + 1, cause));
    }
}
