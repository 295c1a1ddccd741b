package pushpull.snapshot;

/// Triplets of the last batch with what the miner made of them: all picks up to a bound, and some of the others.
///
/// @param anchors index of each triplet's anchor among the snapshot's points
/// @param sames index of the same one
/// @param differents index of the different one
/// @param near distance from the anchor to the same one
/// @param far distance from the anchor to the different one
/// @param picked whether the miner left it to be trained on
/// @param gap by how much further the different one must be to be easy; not a number where nothing says so
/// @param counts of all triplets, listed or not
public record MinedTriplets(
        int[] anchors,
        int[] sames,
        int[] differents,
        double[] near,
        double[] far,
        boolean[] picked,
        double gap,
        Counts counts) {
    /// How many triplets are listed.
    public int size() {
        return anchors.length;
    }

    /// How many triplets of the batch are how hard.
    ///
    /// @param hard the different one is not further than the same one
    /// @param semiHard it is further, but by less than the gap
    /// @param easy it is further by the gap or more; without a gap, further at all
    /// @param picked how many the miner left
    public record Counts(long hard, long semiHard, long easy, long picked) {
        public long all() {
            return hard + semiHard + easy;
        }
    }
}
