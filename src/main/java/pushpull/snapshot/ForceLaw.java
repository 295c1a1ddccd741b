package pushpull.snapshot;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import pushpull.experiment.Experiment;
import pushpull.loss.PairLoss;
import pushpull.pair.ComparisonSpec;
import pushpull.pair.PairLaw;

/// The force of a pair by its distance, of a loss that has one law for all pairs, whichever pairs a batch has.
///
/// @param distances ascending
/// @param same the force of a pair that is the same, in units of the stage: positive pulls
/// @param different that of a different one
public record ForceLaw(double[] distances, double[] same, double[] different) {
    private static final int PLACES = 129;

    /// The law from the nearest distance there is to a farthest one; empty if the force of a pair depends on other
    /// pairs too.
    public static Optional<ForceLaw> of(Experiment experiment, double far) {
        boolean mined = experiment.loss().isMinable() && experiment.miner().isMining();
        if (!(experiment.loss() instanceof PairLoss loss) || !loss.isOfPairs() || loss.isSeparate() || mined) {
            return Optional.empty();
        }
        double[] distances = new double[PLACES];
        double near = experiment.distance().isSigned() ? -far : 0;
        Arrays.setAll(distances, k -> near + k * (far - near) / (PLACES - 1));
        List<ComparisonSpec> pairings = loss.pairings();
        double ends = pairings.getFirst().isSquare() ? 2 : 1;
        double weight = ends * pairings.getFirst().weight();
        return Optional.of(new ForceLaw(
                distances,
                law(experiment, loss, true, weight, distances),
                law(experiment, loss, false, weight, distances)));
    }

    private static double[] law(
            Experiment experiment, PairLoss loss, boolean same, double weight, double... distances) {
        return Arrays.stream(PairLaw.forces(loss, experiment.distance(), same, distances))
                .map(force -> weight * force)
                .toArray();
    }

    /// The strongest force of both.
    public double greatest() {
        double greatest = 0;
        for (int k = 0; k < distances.length; k++) {
            greatest = Math.max(greatest, Math.max(Math.abs(same[k]), Math.abs(different[k])));
        }
        return greatest;
    }
}
