package pushpull.doctor;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import pushpull.loss.CollapseKind;

/// Every class has shrunk to a point: what told its members apart is lost.
///
/// Many losses ask for just that, so that it is worth knowing and not wrong.
record ClassCollapse() implements Check {
    private static final double SHRUNK = 0.01;

    @Override
    public Optional<Diagnosis> examine(DiagnosticContext context) {
        double point = 0.02 * context.ruler();
        OptionalLong since =
                context.since(entry -> entry.groups() > 1 && entry.within() < SHRUNK && entry.spread() > point);
        if (since.isEmpty() || !context.hasClasses()) {
            return Optional.empty();
        }
        return Optional.of(
                note(since.getAsLong(), context.untried(since.getAsLong(), remedies(context)), since.getAsLong()));
    }

    /// A slack keeps points from falling together, and does not part those that have: the run begins again.
    private static Stream<Optional<Remedy>> remedies(DiagnosticContext context) {
        return Stream.of(
                CollapseRemedies.ofLoss(context.experiment(), CollapseKind.CLASS)
                        .map(Remedy::afresh),
                Remedy.of(context.experiment(), "remedy.views", "supervision", "AugmentedViews"));
    }
}
