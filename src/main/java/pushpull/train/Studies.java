package pushpull.train;

import org.jspecify.annotations.Nullable;

/// What was measured beside a run so far, at its own pace; each piece says of which step it is.
///
/// @param plane alignment and uniformity over time
/// @param quality how well the embedding serves over time
/// @param spread the newest spectrum, null before the first
/// @param verified the newest verification, null before the first
/// @param mined triplets of the last batch, null where nobody looks at triplets
public record Studies(
        Track plane,
        Track quality,
        Study.@Nullable Spread spread,
        Study.@Nullable Verified verified,
        @Nullable Mined mined) {
    /// Nothing was measured.
    public static final Studies NONE = of(null);

    /// Triplets alone.
    static Studies of(@Nullable Mined mined) {
        return new Studies(Track.NONE, Track.NONE, null, null, mined);
    }

    /// The same measures with triplets.
    Studies with(@Nullable Mined triplets) {
        return new Studies(plane, quality, spread, verified, triplets);
    }
}
