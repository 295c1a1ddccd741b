package pushpull.snapshot;

import pushpull.experiment.Experiment;
import pushpull.loss.Loss;

/// How much of the last batch exerts a force: the terms of the loss that are not zero, as a share of all of them, with
/// the points where they are now and under the settings in force.
///
/// A term is a pair, or a triplet if the loss is made of triplets; if a miner picks, only what it picked is a term. A
/// loss with one term for all pairs of an anchor counts these pairs together. Every view that gives such a share takes
/// it from here, so that two of them never disagree.
///
/// @param share 0 to 1, NaN if there is no term
/// @param kind what a term is
public record ActivePairs(double share, Kind kind) {
    /// The measure of a snapshot that holds the share.
    public static final String MEASURE = "active";

    /// What the share is of.
    public enum Kind {
        PAIRS,
        TRIPLETS,
        PICKED_PAIRS,
        PICKED_TRIPLETS
    }

    public static ActivePairs of(Snapshot snapshot) {
        return new ActivePairs(snapshot.measures().getOrDefault(MEASURE, Double.NaN), kind(snapshot.experiment()));
    }

    /// What the terms of an experiment's loss are.
    public static Kind kind(Experiment experiment) {
        boolean mined = experiment.loss().isMinable() && experiment.miner().isMining();
        return experiment.loss().isMadeOfTriplets()
                ? mined ? Kind.PICKED_TRIPLETS : Kind.TRIPLETS
                : mined ? Kind.PICKED_PAIRS : Kind.PAIRS;
    }

    /// Whether the share says something of a loss: it does not if every term counts at any distance.
    public static boolean isTelling(Loss loss) {
        return !Double.isNaN(loss.reach()) || !Double.isNaN(loss.gap());
    }

    public boolean isKnown() {
        return !Double.isNaN(share);
    }
}
