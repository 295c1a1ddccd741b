package pushpull.mine;

import pushpull.pair.Row;
import pushpull.random.Draws;
import pushpull.settings.Family;

/// Chooses among the candidates of an anchor. Called from several threads, each with its own row and draws.
public sealed interface Miner extends Family
        permits AllPairs,
                RandomPicks,
                TripletMargin,
                SemiHard,
                BatchHard,
                BatchEasyHard,
                PairMargin,
                MultiSimilarity,
                DistanceWeighted {
    /// Leaves in the row what is to be trained on; picks depend only on the row and the draws.
    void pick(Row row, Draws draws);

    /// Whether it leaves anything out.
    default boolean isMining() {
        return true;
    }

    /// By how much further than the same one the different one of a picked triplet may be; NaN if the miner has no
    /// such margin.
    default double gap() {
        return Double.NaN;
    }

    /// Whether the miner draws random numbers.
    default boolean isRandom() {
        return false;
    }
}
