package pushpull.data;

import java.util.Optional;
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
    @Override
    default Optional<Enum<?>> group() {
        return Optional.of(
                switch (this) {
                    case Blobs _, Moons _, Rings _, Spirals _, Checkerboard _, Line _, Hierarchy _, Grid _ ->
                        DatasetGroup.PLANE;
                    case SwissRoll _, SCurve _, NestedSpheres _, LinkedRings _, Helix _, Walk _ -> DatasetGroup.CURVED;
                    case NearDuplicates _, HighBlobs _, Digits _ -> DatasetGroup.MANY_DIMENSIONS;
                    case PairedBlobs _, CorrelatedPairs _ -> DatasetGroup.TWO_MODALITIES;
                    default -> DatasetGroup.OWN;
                });
    }

    /// The points; none is held out unless a file marks it so.
    ///
    /// @throws DataException if the set comes from a file that cannot be read
    Points points(Streams streams);

    /// Whether each point has, or may have, a second view that is given with it.
    default boolean isPaired() {
        return false;
    }

    /// The file of a person's own that the points come from; empty if they come from none.
    default String ownFile() {
        return "";
    }

    /// Whether it is an empty sheet on which points are drawn by hand.
    default boolean isSheet() {
        return false;
    }
}
