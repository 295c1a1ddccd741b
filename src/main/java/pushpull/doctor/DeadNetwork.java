package pushpull.doctor;

import java.util.Optional;
import java.util.OptionalLong;

/// Every unit of a hidden layer is saturated or zero for all points, so that no gradient reaches the weights before it.
///
/// No change of settings wakes it: new weights do, with steps that do not lead there again.
record DeadNetwork() implements Check {
    @Override
    public Optional<Diagnosis> examine(DiagnosticContext context) {
        OptionalLong since = context.since(entry -> entry.training().dead() >= 1);
        if (since.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(grave(since.getAsLong(), Remedy.calmer(context.experiment()), since.getAsLong()));
    }
}
