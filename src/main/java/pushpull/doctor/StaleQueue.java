package pushpull.doctor;

import java.util.Optional;
import pushpull.loss.Loss;
import pushpull.settings.Decimal;

/// The queue keeps keys for longer than the momentum encoder remembers: the oldest were made by another encoder.
///
/// A queue of K keys turns over in K/batch steps; weights that keep the share m of themselves a step fade in 1/(1 - m).
record StaleQueue() implements Check {
    @Override
    public Optional<Diagnosis> examine(DiagnosticContext context) {
        Loss loss = context.experiment().loss();
        double age = Math.ceil((double) loss.queue() / context.experiment().batch());
        double memory = 1 / (1 - loss.momentum());
        if (loss.queue() == 0 || !(age > memory)) {
            return Optional.empty();
        }
        double enough = Math.ceil(1e4 * (1 - 1 / age)) / 1e4;
        Optional<Remedy> slower =
                Remedy.of(context.experiment(), "remedy.momentum", "loss.momentum", Decimal.text(enough));
        return Optional.of(
                note(context.changed("loss", "batch"), slower, Math.round(age), Math.round(Math.max(1, memory))));
    }
}
