package pushpull.snapshot;

/// The pairs that the miner left to be trained on in the last batch, each from its anchor.
///
/// @param anchors index of each pair's anchor among the snapshot's points
/// @param partners index of the other
/// @param same whether they are the same
public record MinedPairs(int[] anchors, int[] partners, boolean[] same) {
    public int size() {
        return anchors.length;
    }
}
