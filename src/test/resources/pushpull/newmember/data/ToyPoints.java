package pushpull.data;

import java.util.List;
import java.util.stream.IntStream;
import pushpull.random.Streams;
import pushpull.settings.Knob;
import pushpull.tensor.Matrix;

/// Two rows of points, one for each class.
public record ToyPoints(
        @Knob(value = "20", min = 2, max = 1000, high = 100, leading = true, restarts = true)
        int pairs) implements Dataset {
    @Override
    public Points points(Streams streams) {
        double[][] places = IntStream.range(0, 2 * pairs)
                .mapToObj(i -> new double[] {0.1 * (i / 2), i % 2})
                .toArray(double[][]::new);
        int[] ids = IntStream.range(0, places.length).toArray();
        int[] labels = IntStream.of(ids).map(id -> id % 2).toArray();
        return Points.of(ids, List.of(Matrix.ofRows(places)), labels, PointSchema.of(2, 2));
    }
}
