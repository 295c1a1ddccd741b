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
        int[] labels = new int[points.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = label(points, i, share, streams);
        }
        return labels;
    }

    /// The label of one of them.
    static int label(Points points, int index, double share, Streams streams) {
        int label = points.label(index);
        if (label == Points.UNLABELLED || share == 0) {
            return label;
        }
        Draws draws = streams.of(Purpose.LABELS, 0, points.id(index));
        return draws.nextDouble() < share ? draws.nextInt(points.classes()) : label;
    }
}
