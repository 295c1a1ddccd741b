package pushpull.doctor;

import java.util.Optional;
import java.util.OptionalLong;

/// Two classes have their proxies in one place, so that no point can be near its own and far from the other.
record CoincidentProxies() implements Check {
    /// About half a degree between directions.
    private static final double ONE_PLACE = 0.01;

    @Override
    public Optional<Diagnosis> examine(DiagnosticContext context) {
        OptionalLong since = context.since(entry -> entry.training().proxyGap() < ONE_PLACE);
        return since.isEmpty()
                ? Optional.empty()
                : Optional.of(grave(since.getAsLong(), Remedy.calmer(context.experiment()), since.getAsLong()));
    }
}
