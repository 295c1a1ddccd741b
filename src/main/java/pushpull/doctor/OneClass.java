package pushpull.doctor;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// All points are of one class, so that no pair is different and nothing pushes.
record OneClass() implements Check {
    @Override
    public Optional<Diagnosis> examine(DiagnosticContext context) {
        long classes = Arrays.stream(context.points().training())
                .map(context.snapshot()::givenLabel)
                .filter(label -> label >= 0)
                .distinct()
                .count();
        if (classes != 1 || !context.hasClasses()) {
            return Optional.empty();
        }
        long since = context.changed("data", "supervision", "points");
        return Optional.of(grave(
                since,
                context.untried(
                        since,
                        Stream.of(
                                Remedy.of(context.experiment(), "remedy.classes", "data.classes", "4"),
                                Remedy.of(context.experiment(), "remedy.views", "supervision", "AugmentedViews")))));
    }
}
