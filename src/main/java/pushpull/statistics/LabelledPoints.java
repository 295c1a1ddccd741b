package pushpull.statistics;

import java.util.Arrays;
import pushpull.tensor.Matrix;

/// Points, one a row, each with the number of its class.
public record LabelledPoints(Matrix points, int[] labels) {
    public LabelledPoints {
        if (points.rows() != labels.length) {
            throw new IllegalArgumentException(labels.length + " labels for " + points.rows() + " points");
        }
    }

    public int size() {
        return labels.length;
    }

    public boolean isEmpty() {
        return labels.length == 0;
    }

    /// The classes that have points, ascending.
    public int[] classes() {
        return Geometry.classes(labels);
    }

    /// The place of each point's class in [#classes].
    public int[] classIndices() {
        int[] classes = classes();
        return Arrays.stream(labels)
                .map(label -> Arrays.binarySearch(classes, label))
                .toArray();
    }

    /// The points at these indices.
    public LabelledPoints chosen(int... indices) {
        return new LabelledPoints(
                points.rows(indices), Arrays.stream(indices).map(i -> labels[i]).toArray());
    }

    /// The share of points whose label was predicted; NaN if there are no points.
    public double accuracy(int... predictions) {
        int right = 0;
        for (int i = 0; i < labels.length; i++) {
            right += predictions[i] == labels[i] ? 1 : 0;
        }
        return (double) right / labels.length;
    }
}
