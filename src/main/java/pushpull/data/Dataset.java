package pushpull.data;

import pushpull.random.Streams;
import pushpull.settings.Family;

/// A family of data sets: where the points of an experiment come from.
///
/// Every member is a pure function of its knobs and the seed. Ids are permanent: a larger size adds points and moves
/// none, and noise moves points continuously.
public sealed interface Dataset extends Family
        permits Blobs,
                Moons,
                Rings,
                Spirals,
                Checkerboard,
                Line,
                Hierarchy,
                Grid,
                SwissRoll,
                SCurve,
                NestedSpheres,
                LinkedRings,
                Helix,
                Walk,
                NearDuplicates,
                HighBlobs,
                PairedBlobs,
                CorrelatedPairs,
                Digits,
                Csv,
                Drawn {
    /// The points; none is held out unless a file marks it so.
    ///
    /// @throws DataException if the set comes from a file that cannot be read
    Points points(Streams streams);

    /// Whether it is an empty sheet on which points are drawn by hand.
    default boolean isSheet() {
        return false;
    }
}
