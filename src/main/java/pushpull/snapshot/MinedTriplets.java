package pushpull.snapshot;

/// Triplets of the last batch and whether the miner picked them: the picks up to a bound, and some of the others.
///
/// @param anchors index of each triplet's anchor among the snapshot's points
/// @param positives index of the same one
/// @param negatives index of the different one
/// @param near distance from the anchor to the same one
/// @param far distance from the anchor to the different one
/// @param picked whether the miner kept it
/// @param gap by how much further the different one must be for the triplet to be easy; NaN if it is undefined
/// @param counts of all triplets, listed or not
public record MinedTriplets(
        int[] anchors,
        int[] positives,
        int[] negatives,
        double[] near,
        double[] far,
        boolean[] picked,
        double gap,
        Counts counts) {
    /// How many triplets are listed.
    public int size() {
        return anchors.length;
    }

    /// The triplets of the batch counted by hardness.
    ///
    /// @param hard the different one is not further than the same one
    /// @param semiHard it is further, but by less than the gap
    /// @param easy it is further by the gap or more; without a gap, further at all
    /// @param picked how many the miner kept
    public record Counts(long hard, long semiHard, long easy, long picked) {
        public long all() {
            return hard + semiHard + easy;
        }
    }
}
