package pushpull.doctor;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// Nothing feels a force any more, and the classes are apart: the run has come to its end.
record Satisfied() implements Check {
    @Override
    public Optional<Diagnosis> examine(DiagnosticContext context) {
        OptionalLong since = context.since(entry -> Starved.isIdle(entry) && !(entry.mixed() > Starved.MIXED));
        if (since.isEmpty()) {
            return Optional.empty();
        }
        Optional<Remedy> remedy = context.untried(
                since.getAsLong(),
                Stream.of(Remedy.wider(context.experiment(), context.last().spread())));
        return Optional.of(note(since.getAsLong(), remedy, since.getAsLong()));
    }
}
