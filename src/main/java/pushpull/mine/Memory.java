package pushpull.mine;

import pushpull.settings.Family;

/// Embeddings of earlier steps that a batch is compared with beside itself. They feel no force.
///
/// A stored embedding grows stale: the encoder has moved on since. A slow encoder or a short memory keeps that small.
public sealed interface Memory extends Family permits NoMemory, CrossBatch, MemoryBank {
    /// How many embeddings there is room for.
    ///
    /// @param points how many points the run has
    int room(int points);

    /// Whether anything is remembered.
    default boolean isKept() {
        return true;
    }

    /// Whether every point has a place of its own; otherwise the newest embeddings take the places of the oldest.
    default boolean isByPoint() {
        return false;
    }

    /// The share of a point's stored embedding that stays when a new one comes.
    default double momentum() {
        return 0;
    }
}
