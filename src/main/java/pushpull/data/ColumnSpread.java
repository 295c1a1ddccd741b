package pushpull.data;

import java.util.Collections;
import java.util.List;
import pushpull.table.CsvNumber;
import pushpull.table.CsvRemarks;
import pushpull.tensor.Matrix;

/// How far the columns of a table spread, compared with each other.
final class ColumnSpread {
    private static final double MUCH = 20;

    private ColumnSpread() {}

    /// Whether one column spreads so much further than another that it alone decides about distances.
    static boolean isUneven(Matrix features) {
        return !remarks("", features, Collections.nCopies(features.columns(), ""))
                .isEmpty();
    }

    /// A sentence if one column spreads so much further than another that it alone decides about distances.
    static List<String> remarks(String file, Matrix features, List<String> names) {
        double[] deviations = new double[features.columns()];
        int most = 0;
        int least = -1;
        for (int j = 0; j < deviations.length; j++) {
            deviations[j] = deviation(features, j);
            most = deviations[j] > deviations[most] ? j : most;
            least = deviations[j] > 0 && (least < 0 || deviations[j] < deviations[least]) ? j : least;
        }
        if (least < 0 || deviations[most] < MUCH * deviations[least]) {
            return List.of();
        }
        CsvRemarks remarks = new CsvRemarks(file);
        long times = Math.round(deviations[most] / deviations[least]);
        remarks.add("spread", CsvNumber.shown(names.get(most)), times, CsvNumber.shown(names.get(least)));
        return remarks.said();
    }

    private static double deviation(Matrix features, int column) {
        double mean = 0;
        for (int i = 0; i < features.rows(); i++) {
            mean += features.get(i, column) / features.rows();
        }
        double square = 0;
        double largest = 0;
        for (int i = 0; i < features.rows(); i++) {
            double off = features.get(i, column) - mean;
            square += off * off / features.rows();
            largest = Math.max(largest, Math.abs(features.get(i, column)));
        }
        double deviation = Math.sqrt(square);
        return deviation > 1e-12 * largest ? deviation : 0;
    }
}
