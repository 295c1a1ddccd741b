package pushpull.embed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pushpull.data.Points;
import pushpull.table.CsvLabels;
import pushpull.tensor.Matrix;

/// How well the nearest class names points whose class is known.
///
/// @param judged how many points have a label that is one of the classes
/// @param right how many of these are named rightly
/// @param strange how many points have a label that is none of the classes
/// @param meanProbability of the class that is named, over those that are judged; about the share that is right if the
/// probabilities are
public record NamedPoints(ClassCentroids classes, int judged, int right, int strange, double meanProbability) {
    /// Names each point and compares; numbers of one value are one class however they are written.
    public static NamedPoints of(Points points, Matrix embeddings, ClassCentroids classes) {
        Map<String, Integer> known = new HashMap<>();
        for (String name : classes.names()) {
            known.put(CsvLabels.value(name), known.size());
        }
        List<ClassCentroids.Nearest> nearest = classes.nearest(embeddings);
        int judged = 0;
        int right = 0;
        int strange = 0;
        double sum = 0;
        for (int i = 0; i < points.size(); i++) {
            Integer own = known.get(CsvLabels.value(points.className(i)));
            if (points.label(i) >= 0 && own == null) {
                strange++;
            } else if (points.label(i) >= 0 && own != null) {
                judged++;
                right += nearest.get(i).index() == own ? 1 : 0;
                sum += nearest.get(i).probability();
            }
        }
        return new NamedPoints(classes, judged, right, strange, sum / judged);
    }

    /// The share of judged points that are named rightly; NaN if none is.
    public double accuracy() {
        return (double) right / judged;
    }
}
