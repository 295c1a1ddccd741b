package pushpull.train;

import org.jspecify.annotations.Nullable;

/// What was measured beside a run so far, at its own pace; each piece says of which step it is.
///
/// @param plane alignment and uniformity over time
/// @param quality how well the embedding serves over time
/// @param spread the newest spectrum, null before the first
/// @param verified the newest verification, null before the first
public record Studies(Track plane, Track quality, Study.@Nullable Spread spread, Study.@Nullable Verified verified) {
    /// Nothing was measured.
    public static final Studies NONE = new Studies(Track.NONE, Track.NONE, null, null);
}
