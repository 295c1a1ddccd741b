package pushpull.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A point that is not there, held somewhere to see what it would feel.
///
/// @param label its class
/// @param place where it is held, in coordinates of the embedding
/// @param frame where in the plane the field is asked for, cell by cell; null where it is not, or not in a plane
/// @param instead id of a point of the batch that it stands for, or -1 where it comes in addition
public record VirtualPoint(
        int label, List<Double> place, @Nullable CellGrid frame, int instead) {
    public VirtualPoint {
        place = List.copyOf(place);
    }
}
