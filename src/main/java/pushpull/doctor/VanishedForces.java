package pushpull.doctor;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import pushpull.experiment.Experiment;

/// The softmax of a loss is so sure of every answer that no force is left: the temperature is too low to learn more.
///
/// Forces of such a loss are the doubt that is left, divided by the temperature, so that no margin says when they end.
record VanishedForces() implements Check {
    /// Along such a force even a rate of 1 needs a thousand steps to cross the scale.
    private static final double LEAST = 1e-3;

    @Override
    public Optional<Diagnosis> examine(DiagnosticContext context) {
        Optional<Remedy> softer = softer(context.experiment());
        if (softer.isEmpty() && Double.isNaN(sharpness(context.experiment()))) {
            return Optional.empty();
        }
        double least = LEAST * context.ruler();
        OptionalLong since = context.since(entry ->
                entry.training().force() < least && entry.spread() > 0.02 * context.ruler() && entry.active() > 0);
        return since.isEmpty()
                ? Optional.empty()
                : Optional.of(note(
                        since.getAsLong(),
                        context.untried(since.getAsLong(), Stream.of(softer)),
                        since.getAsLong(),
                        DoctorMessages.number(context.last().loss())));
    }

    private static double sharpness(Experiment experiment) {
        double temperature = Remedy.number(experiment, "loss.temperature");
        return Double.isNaN(temperature) ? Remedy.number(experiment, "loss.scale") : temperature;
    }

    private static Optional<Remedy> softer(Experiment experiment) {
        return Remedy.scaled(experiment, "remedy.temperature", "loss.temperature", 10)
                .or(() -> Remedy.scaled(experiment, "remedy.scale", "loss.scale", 0.1));
    }
}
