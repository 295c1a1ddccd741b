package pushpull.train;

import java.util.List;

/// Who stands against an anchor in a loss that compares candidates with each other.
///
/// @param weights the share of each partner of [Forces] among the different ones, by its force on the own row;
/// 0 for same ones; empty where the loss does not weigh candidates against each other
/// @param effective how many different ones count, effectively: e to the entropy of all weights; not a number
/// where there are no weights
/// @param rivals how many different ones there are, those of a queue and proxies included
/// @param others candidates that are no points of the batch, the strongest first
public record Lineup(double[] weights, double effective, int rivals, List<Other> others) {
    /// A candidate that is no point of the batch.
    ///
    /// @param distance to it
    /// @param force d(share)/d(distance): positive pulls, negative pushes
    /// @param size length of the force on the anchor, not a number where it is not known
    /// @param weight its share among the different ones
    public record Other(Who who, boolean same, double distance, double force, double size, double weight) {}

    public Lineup {
        others = List.copyOf(others);
    }

    public boolean isWeighed() {
        return weights.length > 0;
    }
}
