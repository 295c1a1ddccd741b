package pushpull.encode;

import java.util.Arrays;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.settings.Knob;
import pushpull.tensor.Matrix;
import pushpull.tensor.WorkerPool;

/// No encoder: every point's embedding is a parameter of its own, so that only the loss shapes the picture.
///
/// @param start where the points begin
/// @param scale factor on the start
public record FreePoints(
        @Knob(value = "2", min = 1, max = 4096, low = 2, high = 16, restarts = true, leading = true)
        int dimensions,

        @Knob("false") boolean normalize,
        @Knob(value = "DATA", restarts = true) Start start,

        @Knob(value = "1.0", min = 0, max = 1000, low = 0, high = 4, restarts = true, leading = true)
        double scale)
        implements Encoder {
    /// Where free points begin.
    public enum Start {
        /// At the first features; dimensions beyond them are small Gaussian numbers, since exact zeros never leave
        /// 0.
        DATA,
        /// At standard normal numbers.
        GAUSSIAN
    }

    private static final double SMALL = 0.01;

    @Override
    public boolean hasFreeEmbeddings() {
        return true;
    }

    @Override
    public Network network(Matrix features, int[] ids, Streams streams, WorkerPool workers) {
        double[][] rows = new double[features.rows()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = first(features.row(i), ids[i], streams);
        }
        return new PointTable(rows.length == 0 ? Matrix.of(0, dimensions) : Matrix.ofRows(rows));
    }

    /// Where the point with this permanent id and these features begins.
    public double[] first(double[] features, long id, Streams streams) {
        Draws draws = streams.of(Purpose.WEIGHTS, 0, id);
        double[] point = Arrays.copyOf(features, dimensions);
        for (int k = 0; k < dimensions; k++) {
            double drawn = draws.nextGaussian();
            boolean given = start == Start.DATA && k < features.length;
            point[k] = scale * (given ? point[k] : start == Start.DATA ? SMALL * drawn : drawn);
        }
        return point;
    }
}
