package pushpull.doctor;

import java.util.Optional;
import pushpull.experiment.Experiment;
import pushpull.loss.Collapse;

/// What helps against collapse, by the loss and the miner in force.
final class CollapseRemedies {
    private CollapseRemedies() {}

    /// Against all points in one place.
    static Optional<Remedy> apart(Experiment experiment) {
        return mining(experiment).or(() -> spreadOut(experiment));
    }

    /// Against points that leave directions unused.
    static Optional<Remedy> spreadOut(Experiment experiment) {
        return ofLoss(experiment, Collapse.COMPLETE)
                .or(() -> Remedy.of(experiment, "remedy.uniform", "loss", "AlignmentUniformityLoss"))
                .or(() -> Remedy.scaled(experiment, "remedy.halve", "optimizer.rate", 0.5));
    }

    /// The first of the loss's own settings that is not as it should be against a collapse.
    static Optional<Remedy> ofLoss(Experiment experiment, Collapse collapse) {
        return experiment.loss().against(collapse).stream()
                .flatMap(guard ->
                        Remedy.of(experiment, "remedy." + guard.setting(), "loss." + guard.setting(), guard.value())
                                .stream())
                .findFirst();
    }

    /// Hard picks follow contradicting labels into one point; semi-hard ones do not.
    private static Optional<Remedy> mining(Experiment experiment) {
        boolean hard = experiment.miner().isMining() && experiment.supervision().isByClass();
        return experiment.loss().isMadeOfTriplets() || hard
                ? Remedy.of(experiment, "remedy.semiHard", "miner", "SemiHard")
                : Optional.empty();
    }
}
