package pushpull.doctor;

import java.util.Optional;
import pushpull.data.ClassLabels;
import pushpull.loss.BarlowTwinsLoss;
import pushpull.loss.ByolLoss;
import pushpull.loss.SimSiamLoss;
import pushpull.loss.TripletLoss;
import pushpull.loss.VicRegLoss;
import pushpull.mine.AllPairs;
import pushpull.train.Experiment;

/// What helps against collapse, by the loss and the miner in force.
final class Cures {
    private Cures() {}

    /// Against all points in one place.
    static Optional<Remedy> apart(Experiment experiment) {
        return mining(experiment).or(() -> spreadOut(experiment));
    }

    /// Against points that leave directions unused.
    static Optional<Remedy> spreadOut(Experiment experiment) {
        Optional<Remedy> own =
                switch (experiment.loss()) {
                    case SimSiamLoss _ ->
                        Remedy.of(experiment, "remedy.stopGradient", "loss.stopGradient", "true")
                                .or(() -> Remedy.of(experiment, "remedy.head", "loss.head", "true"));
                    case ByolLoss _ -> Remedy.of(experiment, "remedy.momentum", "loss.momentum", "0.99");
                    case VicRegLoss _ -> Remedy.of(experiment, "remedy.covariance", "loss.covariance", "10");
                    case BarlowTwinsLoss _ -> Remedy.of(experiment, "remedy.redundancy", "loss.redundancy", "0.1");
                    default -> Optional.empty();
                };
        return own.or(() -> Remedy.of(experiment, "remedy.uniform", "loss", "AlignmentUniformityLoss"))
                .or(() -> Remedy.scaled(experiment, "remedy.halve", "optimizer.rate", 0.5));
    }

    /// Hard picks follow contradicting labels into one point; semi-hard ones do not.
    private static Optional<Remedy> mining(Experiment experiment) {
        boolean triplets = experiment.loss() instanceof TripletLoss;
        boolean hard = !(experiment.miner() instanceof AllPairs) && experiment.supervision() instanceof ClassLabels;
        return triplets || hard ? Remedy.of(experiment, "remedy.semiHard", "miner", "SemiHard") : Optional.empty();
    }
}
