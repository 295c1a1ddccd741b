package pushpull.doctor;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import pushpull.loss.Collapse;

/// Every class has shrunk to a point: what told its members apart is lost.
///
/// Many losses ask for just that, so that it is worth knowing and not wrong.
record ClassCollapse() implements Check {
    private static final double SHRUNK = 0.01;

    @Override
    public Optional<Diagnosis> examine(DiagnosticContext patient) {
        double point = 0.02 * patient.ruler();
        OptionalLong since =
                patient.since(vital -> vital.groups() > 1 && vital.within() < SHRUNK && vital.spread() > point);
        if (since.isEmpty() || !patient.hasClasses()) {
            return Optional.empty();
        }
        return Optional.of(
                note(since.getAsLong(), patient.untried(since.getAsLong(), remedies(patient)), since.getAsLong()));
    }

    private static Stream<Optional<Remedy>> remedies(DiagnosticContext patient) {
        return Stream.of(
                CollapseRemedies.ofLoss(patient.experiment(), Collapse.CLASS),
                Remedy.of(patient.experiment(), "remedy.views", "supervision", "AugmentedViews"));
    }
}
