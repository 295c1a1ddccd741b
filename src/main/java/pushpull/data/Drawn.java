package pushpull.data;

import java.util.List;
import pushpull.random.Streams;
import pushpull.settings.Knob;
import pushpull.tensor.Matrix;

/// An empty plane: the points come by hand.
public record Drawn(
        @Knob(value = "3", min = 1, max = 20, high = 12, restarts = true, leading = true)
        int classes) implements Dataset {
    @Override
    public Points points(Streams streams) {
        return Points.of(new int[0], List.of(Matrix.of(0, 2)), new int[0], PointSchema.of(2, classes));
    }

    @Override
    public boolean isSheet() {
        return true;
    }
}
