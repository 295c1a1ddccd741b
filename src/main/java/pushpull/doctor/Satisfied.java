package pushpull.doctor;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// Nothing feels a force any more, and the classes are apart: the run has come to its end.
record Satisfied() implements Check {
    @Override
    public Optional<Diagnosis> examine(DiagnosticContext patient) {
        OptionalLong since = patient.since(vital -> Starved.isIdle(vital) && !(vital.mixed() > Starved.MIXED));
        if (since.isEmpty()) {
            return Optional.empty();
        }
        Optional<Remedy> remedy = patient.untried(
                since.getAsLong(),
                Stream.of(Remedy.wider(patient.experiment(), patient.last().spread())));
        return Optional.of(note(since.getAsLong(), remedy, since.getAsLong()));
    }
}
