package pushpull.tensor;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;

/// [ProductKernels] as plain loops.
final class PlainProducts implements ProductKernels {
    @Override
    public void multiply(Product product, int from, int to) {
        MemorySegment a = product.a();
        MemorySegment x = product.x();
        MemorySegment y = product.y();
        int columns = product.columns();
        for (int i = 0; i < product.rows(); i++) {
            double start = product.start(i);
            for (int j = from; j < to; j++) {
                y.setAtIndex(JAVA_DOUBLE, i * columns + j, start);
            }
            for (int k = 0; k < product.inner(); k++) {
                double factor = a.getAtIndex(JAVA_DOUBLE, i * product.rowStep() + k * product.innerStep());
                for (int j = from; j < to; j++) {
                    double value = x.getAtIndex(JAVA_DOUBLE, k * columns + j);
                    double sum = y.getAtIndex(JAVA_DOUBLE, i * columns + j);
                    y.setAtIndex(JAVA_DOUBLE, i * columns + j, Math.fma(factor, value, sum));
                }
            }
        }
    }

    @Override
    public void accumulate(Outer outer, int from, int to) {
        int columns = outer.columns();
        double[] left = new double[columns];
        double[] right = new double[columns];
        for (int i = from; i < to; i++) {
            MemorySegment.copy(outer.a(), JAVA_DOUBLE, (long) i * columns * 8, left, 0, columns);
            for (int k = 0; k < outer.inner(); k++) {
                MemorySegment.copy(outer.b(), JAVA_DOUBLE, (long) k * columns * 8, right, 0, columns);
                add(outer.y(), i * outer.inner() + k, Kernels.ROWS.dot(left, right, columns));
            }
        }
    }

    @Override
    public void addRowSums(Outer outer, MemorySegment sums, int from, int to) {
        int columns = outer.columns();
        double[] row = new double[columns];
        for (int i = from; i < to; i++) {
            MemorySegment.copy(outer.a(), JAVA_DOUBLE, (long) i * columns * 8, row, 0, columns);
            add(sums, i, Kernels.ROWS.sum(row, columns));
        }
    }

    static void add(MemorySegment out, int index, double value) {
        out.setAtIndex(JAVA_DOUBLE, index, out.getAtIndex(JAVA_DOUBLE, index) + value);
    }
}
