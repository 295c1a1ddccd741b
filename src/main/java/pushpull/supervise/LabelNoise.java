package pushpull.supervise;

import pushpull.data.Points;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;

/// Labels of which a share is redrawn uniformly over the classes, point by point.
final class LabelNoise {
    private LabelNoise() {}

    /// The labels as the run sees them; a point redrawn at one share is redrawn at every larger share, to the same
    /// class.
    static int[] labels(Points points, double share, Streams streams) {
        int[] labels = points.labels();
        for (int i = 0; i < labels.length; i++) {
            Draws draws = streams.of(Purpose.LABELS, 0, points.id(i));
            if (labels[i] != Points.UNLABELLED && draws.nextDouble() < share) {
                labels[i] = draws.nextInt(points.classes());
            }
        }
        return labels;
    }
}
