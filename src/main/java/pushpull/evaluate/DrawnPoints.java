package pushpull.evaluate;

import java.util.Arrays;
import pushpull.data.Points;
import pushpull.random.Purpose;
import pushpull.random.Streams;

/// Some of many points, drawn to stand for all of them where pairs are compared.
///
/// The draw depends on the seed and on how many points there are, so that the same rows of every dump of a training are
/// drawn, and so are those that measures see.
public final class DrawnPoints {
    /// Pairs times dimensions that take about a second.
    private static final double WORK = 2.5e9;

    private static final int FEWEST = 500;

    private DrawnPoints() {}

    /// How many points of as many dimensions are compared with each other in about a second.
    public static int most(int dimensions) {
        return (int) Math.max(FEWEST, Math.sqrt(WORK / Math.max(1, dimensions)));
    }

    /// All points, or a sample of them if there are more than a limit.
    public static Points of(Points points, int most, long seed) {
        if (points.size() <= most) {
            return points;
        }
        int[] drawn = new Streams(seed).of(Purpose.MEASURE, 0).choose(most, points.size());
        Arrays.sort(drawn);
        return points.chosen(drawn);
    }
}
