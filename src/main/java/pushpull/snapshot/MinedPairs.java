package pushpull.snapshot;

/// The pairs of the last batch that the miner kept, each from its anchor.
///
/// @param anchors index of each pair's anchor among the snapshot's points
/// @param partners index of the other
/// @param positive whether they are the same
public record MinedPairs(int[] anchors, int[] partners, boolean[] positive) {
    public int size() {
        return anchors.length;
    }
}
