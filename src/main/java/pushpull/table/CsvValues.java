package pushpull.table;

import java.util.ArrayList;
import java.util.List;
import pushpull.tensor.Matrix;

/// Numbers that come one after the other, as many as there turn out to be, without copies as they grow.
public final class CsvValues {
    private static final int CHUNK = 1 << 16;

    private final List<double[]> full = new ArrayList<>();
    private double[] last = new double[CHUNK];
    private int count;

    public void add(double value) {
        if (count == CHUNK) {
            full.add(last);
            last = new double[CHUNK];
            count = 0;
        }
        last[count++] = value;
    }

    public long size() {
        return (long) full.size() * CHUNK + count;
    }

    public Matrix matrix(int rows, int columns) {
        double[] values = new double[Math.multiplyExact(rows, columns)];
        int at = 0;
        for (double[] chunk : full) {
            System.arraycopy(chunk, 0, values, at, CHUNK);
            at += CHUNK;
        }
        System.arraycopy(last, 0, values, at, Math.min(count, values.length - at));
        full.clear();
        return Matrix.owning(rows, columns, values);
    }
}
