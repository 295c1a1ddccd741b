package pushpull.settings;

/// How a slider maps its track to values.
public enum Scale {
    LINEAR,
    /// Equal lengths of the track are equal ratios; the slider range must be positive.
    LOGARITHMIC
}
