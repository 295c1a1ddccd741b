package pushpull.doctor;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import pushpull.experiment.Experiment;

/// Most batches are too small for the number of classes: no two of their points are the same, so that nothing pulls.
record NoPositives() implements Check {
    @Override
    public Optional<Diagnosis> examine(DiagnosticContext context) {
        OptionalLong since = StretchOfSteps.since(
                context.statistics(), stretch -> stretch.share(entry -> entry.groups() == 0) > 0.5);
        if (since.isEmpty() || !context.hasClasses() || isListed(context.experiment())) {
            return Optional.empty();
        }
        return Optional.of(grave(
                since.getAsLong(),
                context.untried(
                        since.getAsLong(),
                        Stream.of(
                                Remedy.of(context.experiment(), "remedy.balanced", "sampling", "Balanced"),
                                Remedy.scaled(context.experiment(), "remedy.batch", "batch", 8))),
                since.getAsLong(),
                context.experiment().batch()));
    }

    /// Of pairs that are flipped one by one no groups are known.
    private static boolean isListed(Experiment experiment) {
        return Remedy.number(experiment, "supervision.flipped") > 0
                || Remedy.number(experiment, "supervision.falseNegatives") > 0;
    }
}
