package pushpull.paint.scene;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pushpull.data.PointPair;
import pushpull.data.PointTriplet;

/// What is hovered or selected, by permanent ids, to be highlighted in every view: a point, a pair or a triplet.
///
/// @param point id of a point, or -1
public record HighlightedPoints(
        int point, @Nullable PointPair pair, @Nullable PointTriplet triplet) {
    public static final HighlightedPoints NOTHING = new HighlightedPoints(-1, null, null);

    public static HighlightedPoints of(PointPair pair) {
        return new HighlightedPoints(-1, pair, null);
    }

    public static HighlightedPoints of(PointTriplet triplet) {
        return new HighlightedPoints(-1, null, triplet);
    }

    /// The pair, or the two pairs of the triplet.
    public List<PointPair> pairs() {
        if (pair != null) {
            return List.of(pair);
        }
        return triplet == null ? List.of() : List.of(triplet.near(), triplet.far());
    }
}
