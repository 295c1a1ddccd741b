package pushpull.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A point that does not exist, held somewhere to see the force on it.
///
/// @param label its class
/// @param place where it is held, in coordinates of the embedding
/// @param frame the cells of the plane that the force field is requested for; null for no field, or outside a plane
/// @param instead id of the point of the batch that it replaces, or -1 if it is added
public record VirtualPoint(
        int label, List<Double> place, @Nullable CellGrid frame, int instead) {
    public VirtualPoint {
        place = List.copyOf(place);
    }
}
