package pushpull.paint;

/// What can be shown on the stage and switched, in the order of the window's number keys.
public enum StageLayer {
    POINTS,
    TRAILS,
    /// How far the margin reaches round the selected point.
    MARGIN,
    /// The pairs of the selected point, pull and push apart.
    FORCES,
    /// The net force on each point.
    NET,
    CENTROIDS
}
