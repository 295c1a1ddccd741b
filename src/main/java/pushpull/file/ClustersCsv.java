package pushpull.file;

import pushpull.data.Points;
import pushpull.settings.Decimal;
import pushpull.statistics.Geometry;
import pushpull.statistics.KMeans.Clustering;
import pushpull.tensor.Matrix;

/// Points with their cluster as CSV: row, class (empty if it has none), cluster from 0, distance to its centre.
public final class ClustersCsv {
    private ClustersCsv() {}

    /// @param places of the points as they were grouped
    public static Results.Content of(Points points, Matrix places, Clustering found) {
        return out -> {
            out.write("id,class,cluster,distance\n");
            for (int i = 0; i < points.size(); i++) {
                int cluster = found.clusters()[i];
                double distance =
                        Geometry.distance(places.row(i), found.centres().row(cluster));
                out.write(points.id(i) + "," + Results.className(points, i) + "," + cluster + ","
                        + Decimal.text(distance) + "\n");
            }
        };
    }
}
