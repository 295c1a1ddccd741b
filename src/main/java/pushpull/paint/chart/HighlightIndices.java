package pushpull.paint.chart;

import java.util.ArrayList;
import java.util.List;
import pushpull.data.PointPair;
import pushpull.data.Points;

/// The highlight of a view, by index among the snapshot's points.
///
/// @param point the point under the pointer, or -1
/// @param first one end of each pair
/// @param second its other end
record HighlightIndices(int point, int[] first, int[] second) {
    static HighlightIndices of(Chart.View view) {
        Points points = view.snapshot().points();
        List<PointPair> pairs = new ArrayList<>(view.chosen().pairs());
        pairs.addAll(view.hovered().pairs());
        int hovered = view.hovered().point();
        return new HighlightIndices(
                hovered < 0 ? -1 : points.indexOf(hovered),
                pairs.stream().mapToInt(pair -> points.indexOf(pair.first())).toArray(),
                pairs.stream().mapToInt(pair -> points.indexOf(pair.second())).toArray());
    }

    /// Whether these two are a highlighted pair, in either order.
    boolean isOn(int one, int other) {
        for (int k = 0; k < first.length; k++) {
            if (first[k] == one && second[k] == other || first[k] == other && second[k] == one) {
                return true;
            }
        }
        return false;
    }

    /// Whether the point under the pointer is one of these.
    boolean touches(int one, int other) {
        return point >= 0 && (point == one || point == other);
    }
}
