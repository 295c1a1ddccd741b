package pushpull.doctor;

import java.util.Optional;

/// The margin within which different pairs push is 0, so that nothing holds the points apart.
record NothingPushes() implements Check {
    @Override
    public Optional<Diagnosis> examine(DiagnosticContext context) {
        if (!(context.experiment().loss().reach() <= 0)) {
            return Optional.empty();
        }
        long since = context.changed("loss");
        return Optional.of(grave(since, Remedy.standard(context.experiment(), "remedy.margin", "loss.margin")));
    }
}
