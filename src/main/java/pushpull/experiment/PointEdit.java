package pushpull.experiment;

import java.util.Arrays;
import java.util.List;

/// What a person did to one point, by the point's permanent id.
public sealed interface PointEdit {
    int id();

    /// A point was drawn; it is trained on. It keeps its id forever, and no other point ever gets it.
    ///
    /// @param id [#NEW] if the run shall give one
    /// @param label its class, less than 0 for none
    record Added(int id, int label, List<Double> features) implements PointEdit {
        /// The id of a point that has none yet.
        public static final int NEW = -1;

        public Added {
            features = List.copyOf(features);
        }
    }

    /// A point was moved in the input space.
    record Moved(int id, List<Double> features) implements PointEdit {
        public Moved {
            features = List.copyOf(features);
        }
    }

    /// A point was removed.
    record Removed(int id) implements PointEdit {}

    /// A point that was removed came back as the data set has it.
    record Restored(int id) implements PointEdit {}

    /// A point got another class, less than 0 for none.
    record Relabelled(int id, int label) implements PointEdit {}

    /// The embedding of a free point was dragged; if embeddings are normalised it keeps its length.
    record Dragged(int id, List<Double> embedding) implements PointEdit {
        public Dragged {
            embedding = List.copyOf(embedding);
        }
    }

    /// Coordinates as a list, which is equal by value as an array is not.
    static List<Double> place(double... coordinates) {
        return Arrays.stream(coordinates).boxed().toList();
    }
}
