package pushpull.snapshot;

/// The optional parts of a snapshot, computed only if a view requests them.
public enum SnapshotPart {
    /// Every pair of the batch.
    PAIRS,
    /// The loss's formula with numbers, and the balance of forces.
    EXPLANATION,
    /// Triplets of the batch, and which the miner picked.
    TRIPLETS,
    /// The loss by chance and the loss of the best embedding.
    LIMITS,
    /// The pairs that the miner kept.
    PICKS,
    /// The views of the last batch.
    VIEWS,
    /// The points by the momentum encoder.
    TARGETS,
    /// Alignment and uniformity, at every step shown if there is time.
    PLANE,
    /// The singular values of the embedding.
    SPECTRUM,
    /// How well distances separate same from different: verification and calibration.
    VERIFICATION,
    /// The costliest metrics: neighbours, probes, retrieval, silhouette.
    QUALITY
}
