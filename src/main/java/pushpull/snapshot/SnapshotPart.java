package pushpull.snapshot;

/// What a view may look at beyond the points and their net forces, so that it is worked out only then.
public enum SnapshotPart {
    /// Every pair of the batch.
    PAIRS,
    /// The loss's formula with numbers, and the balance of forces.
    EXPLANATION,
    /// Triplets of the batch, and which the miner picked.
    TRIPLETS,
    /// What chance and the best embedding would give in place of the loss.
    LIMITS,
    /// The pairs that the miner picked.
    PICKS,
    /// The views of the last batch.
    VIEWS,
    /// Where the momentum encoder has the points.
    TARGETS,
    /// Alignment and uniformity, at every step that is shown if there is time.
    PLANE,
    /// The singular values of the embedding.
    SPECTRUM,
    /// How well distances tell same from different: verification and calibration.
    VERIFICATION,
    /// What costs most: neighbours, probes, retrieval, silhouette.
    QUALITY
}
