package pushpull.doctor;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// Two classes have their proxies in one place, so that no point can be near its own and far from the other.
record CoincidentProxies() implements Check {
    /// About half a degree between directions.
    private static final double ONE_PLACE = 0.01;

    @Override
    public Optional<Diagnosis> examine(DiagnosticContext context) {
        OptionalLong since = context.since(entry -> entry.training().proxyGap() < ONE_PLACE);
        return since.isEmpty()
                ? Optional.empty()
                : Optional.of(grave(
                        since.getAsLong(), context.untried(since.getAsLong(), remedies(context)), since.getAsLong()));
    }

    /// As many directions as there are classes, all equally far apart, take one dimension fewer; in less room they
    /// crowd, whatever the rate is.
    private static Stream<Optional<Remedy>> remedies(DiagnosticContext context) {
        int room = context.points().classes() - 1;
        int wider = Math.min(room, 2 * context.dimensions());
        return Stream.of(
                wider > context.dimensions()
                        ? Remedy.of(
                                context.experiment(),
                                "remedy.dimensions",
                                "encoder.dimensions",
                                Integer.toString(wider))
                        : Optional.empty(),
                Remedy.calmer(context.experiment()));
    }
}
