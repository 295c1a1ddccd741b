package pushpull.doctor;

import java.util.Optional;

/// There are no points to train on.
record EmptyPlane() implements Check {
    @Override
    public Optional<Diagnosis> examine(DiagnosticContext context) {
        if (context.points().training().length > 0) {
            return Optional.empty();
        }
        return Optional.of(grave(0, Remedy.of(context.experiment(), "remedy.blobs", "data", "Blobs")));
    }
}
