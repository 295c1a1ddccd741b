package pushpull.tensor;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// [ProductKernels] on vectors: blocks of four rows by two vectors for products, two by two sums for outer
/// products.
final class VectorProducts implements ProductKernels {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private static DoubleVector load(MemorySegment segment, int index) {
        return DoubleVector.fromMemorySegment(SPECIES, segment, (long) index << 3, LITTLE_ENDIAN);
    }

    private static void store(DoubleVector vector, MemorySegment segment, int index) {
        vector.intoMemorySegment(segment, (long) index << 3, LITTLE_ENDIAN);
    }

    private static DoubleVector all(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }

    private static double at(MemorySegment segment, int index) {
        return segment.get(JAVA_DOUBLE, (long) index << 3);
    }

    @Override
    public void multiply(Product product, int from, int to) {
        int column = from;
        for (; column + 2 * LANES <= to; column += 2 * LANES) {
            int row = 0;
            for (; row + 4 <= product.rows(); row += 4) {
                fourByTwo(product, row, column);
            }
            for (; row < product.rows(); row++) {
                oneByTwo(product, row, column);
            }
        }
        for (; column + LANES <= to; column += LANES) {
            for (int row = 0; row < product.rows(); row++) {
                oneByOne(product, row, column);
            }
        }
        for (; column < to; column++) {
            for (int row = 0; row < product.rows(); row++) {
                single(product, row, column);
            }
        }
    }

    private static void fourByTwo(Product product, int row, int column) {
        MemorySegment a = product.a();
        MemorySegment x = product.x();
        int columns = product.columns();
        int step = product.innerStep();
        int a0 = row * product.rowStep();
        int a1 = a0 + product.rowStep();
        int a2 = a1 + product.rowStep();
        int a3 = a2 + product.rowStep();
        DoubleVector s00 = all(product.start(row)), s01 = s00;
        DoubleVector s10 = all(product.start(row + 1)), s11 = s10;
        DoubleVector s20 = all(product.start(row + 2)), s21 = s20;
        DoubleVector s30 = all(product.start(row + 3)), s31 = s30;
        for (int k = 0; k < product.inner(); k++) {
            DoubleVector x0 = load(x, k * columns + column);
            DoubleVector x1 = load(x, k * columns + column + LANES);
            DoubleVector factor = all(at(a, a0 + k * step));
            s00 = x0.fma(factor, s00);
            s01 = x1.fma(factor, s01);
            factor = all(at(a, a1 + k * step));
            s10 = x0.fma(factor, s10);
            s11 = x1.fma(factor, s11);
            factor = all(at(a, a2 + k * step));
            s20 = x0.fma(factor, s20);
            s21 = x1.fma(factor, s21);
            factor = all(at(a, a3 + k * step));
            s30 = x0.fma(factor, s30);
            s31 = x1.fma(factor, s31);
        }
        storePair(product, row, column, s00, s01);
        storePair(product, row + 1, column, s10, s11);
        storePair(product, row + 2, column, s20, s21);
        storePair(product, row + 3, column, s30, s31);
    }

    private static void storePair(Product product, int row, int column, DoubleVector first, DoubleVector second) {
        int index = row * product.columns() + column;
        store(first, product.y(), index);
        store(second, product.y(), index + LANES);
    }

    private static void oneByTwo(Product product, int row, int column) {
        DoubleVector first = all(product.start(row));
        DoubleVector second = first;
        int start = row * product.rowStep();
        for (int k = 0; k < product.inner(); k++) {
            DoubleVector factor = all(at(product.a(), start + k * product.innerStep()));
            first = load(product.x(), k * product.columns() + column).fma(factor, first);
            second = load(product.x(), k * product.columns() + column + LANES).fma(factor, second);
        }
        storePair(product, row, column, first, second);
    }

    private static void oneByOne(Product product, int row, int column) {
        DoubleVector sum = all(product.start(row));
        int start = row * product.rowStep();
        for (int k = 0; k < product.inner(); k++) {
            DoubleVector factor = all(at(product.a(), start + k * product.innerStep()));
            sum = load(product.x(), k * product.columns() + column).fma(factor, sum);
        }
        store(sum, product.y(), row * product.columns() + column);
    }

    private static void single(Product product, int row, int column) {
        double sum = product.start(row);
        int start = row * product.rowStep();
        for (int k = 0; k < product.inner(); k++) {
            double factor = at(product.a(), start + k * product.innerStep());
            sum = Math.fma(at(product.x(), k * product.columns() + column), factor, sum);
        }
        product.y().setAtIndex(JAVA_DOUBLE, row * product.columns() + column, sum);
    }

    @Override
    public void accumulate(Outer outer, int from, int to) {
        int row = from;
        for (; row + 2 <= to; row += 2) {
            int k = 0;
            for (; k + 2 <= outer.inner(); k += 2) {
                twoByTwo(outer, row, k);
            }
            for (; k < outer.inner(); k++) {
                dot(outer, row, k);
                dot(outer, row + 1, k);
            }
        }
        for (; row < to; row++) {
            for (int k = 0; k < outer.inner(); k++) {
                dot(outer, row, k);
            }
        }
    }

    private static void twoByTwo(Outer outer, int row, int k) {
        int columns = outer.columns();
        int whole = columns & -8;
        int a0 = row * columns;
        int a1 = a0 + columns;
        int b0 = k * columns;
        int b1 = b0 + columns;
        DoubleVector zero = DoubleVector.zero(SPECIES);
        DoubleVector s00 = zero, s01 = zero, s10 = zero, s11 = zero;
        DoubleVector t00 = zero, t01 = zero, t10 = zero, t11 = zero;
        for (int j = 0; j < whole; j += 8) {
            DoubleVector u0 = load(outer.a(), a0 + j), u1 = load(outer.a(), a1 + j);
            DoubleVector v0 = load(outer.b(), b0 + j), v1 = load(outer.b(), b1 + j);
            s00 = u0.fma(v0, s00);
            s01 = u0.fma(v1, s01);
            s10 = u1.fma(v0, s10);
            s11 = u1.fma(v1, s11);
            if (LANES == 4) {
                u0 = load(outer.a(), a0 + j + 4);
                u1 = load(outer.a(), a1 + j + 4);
                v0 = load(outer.b(), b0 + j + 4);
                v1 = load(outer.b(), b1 + j + 4);
                t00 = u0.fma(v0, t00);
                t01 = u0.fma(v1, t01);
                t10 = u1.fma(v0, t10);
                t11 = u1.fma(v1, t11);
            }
        }
        finish(outer, row, k, VectorRows.total(s00, t00));
        finish(outer, row, k + 1, VectorRows.total(s01, t01));
        finish(outer, row + 1, k, VectorRows.total(s10, t10));
        finish(outer, row + 1, k + 1, VectorRows.total(s11, t11));
    }

    private static void dot(Outer outer, int row, int k) {
        int columns = outer.columns();
        int whole = columns & -8;
        DoubleVector low = DoubleVector.zero(SPECIES);
        DoubleVector high = low;
        for (int j = 0; j < whole; j += 8) {
            low = load(outer.a(), row * columns + j).fma(load(outer.b(), k * columns + j), low);
            if (LANES == 4) {
                high = load(outer.a(), row * columns + j + 4).fma(load(outer.b(), k * columns + j + 4), high);
            }
        }
        finish(outer, row, k, VectorRows.total(low, high));
    }

    /// Adds the columns after the whole eights, in order, and the sum so far to the output.
    private static void finish(Outer outer, int row, int k, double total) {
        int columns = outer.columns();
        double sum = total;
        for (int j = columns & -8; j < columns; j++) {
            sum = Math.fma(at(outer.a(), row * columns + j), at(outer.b(), k * columns + j), sum);
        }
        PlainProducts.add(outer.y(), row * outer.inner() + k, sum);
    }

    @Override
    public void addRowSums(Outer outer, MemorySegment sums, int from, int to) {
        MemorySegment a = outer.a();
        int columns = outer.columns();
        int whole = columns & -8;
        for (int i = from; i < to; i++) {
            DoubleVector low = DoubleVector.zero(SPECIES);
            DoubleVector high = low;
            for (int j = 0; j < whole; j += 8) {
                low = low.add(load(a, i * columns + j));
                if (LANES == 4) {
                    high = high.add(load(a, i * columns + j + 4));
                }
            }
            double sum = VectorRows.total(low, high);
            for (int j = whole; j < columns; j++) {
                sum += at(a, i * columns + j);
            }
            PlainProducts.add(sums, i, sum);
        }
    }
}
