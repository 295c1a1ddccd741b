package pushpull.doctor;

import java.util.Optional;
import java.util.stream.Stream;
import pushpull.experiment.Experiment;
import pushpull.loss.CollapseKind;

/// What helps against collapse, by the loss and the miner in force; the best first.
final class CollapseRemedies {
    private CollapseRemedies() {}

    /// Against all points in one place.
    static Stream<Optional<Remedy>> apart(Experiment experiment) {
        return Stream.concat(Stream.of(mining(experiment)), spreadOut(experiment));
    }

    /// Against points that leave directions unused.
    static Stream<Optional<Remedy>> spreadOut(Experiment experiment) {
        return Stream.of(
                ofLoss(experiment, CollapseKind.COMPLETE),
                Remedy.of(experiment, "remedy.uniform", "loss", "AlignmentUniformityLoss"),
                Remedy.number(experiment, "optimizer.rate") > Remedy.standard(experiment, "optimizer.rate")
                        ? Remedy.calmer(experiment)
                        : Optional.empty());
    }

    /// The first of the loss's own settings that is not as it should be against a collapse.
    static Optional<Remedy> ofLoss(Experiment experiment, CollapseKind collapse) {
        return experiment.loss().against(collapse).stream()
                .flatMap(guard ->
                        Remedy.of(experiment, "remedy." + guard.setting(), "loss." + guard.setting(), guard.value())
                                .stream())
                .findFirst();
    }

    /// Hard picks follow contradicting labels into one point; semi-hard ones do not, but once there they find no way
    /// out either.
    private static Optional<Remedy> mining(Experiment experiment) {
        boolean hard = experiment.miner().isMining() && experiment.supervision().isByClass();
        return experiment.loss().isMadeOfTriplets() || hard
                ? Remedy.of(experiment, "remedy.semiHard", "miner", "SemiHard").map(Remedy::afresh)
                : Optional.empty();
    }
}
