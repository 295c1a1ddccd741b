package pushpull.tensor;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.ref.Reference;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import pushpull.tensor.nativelib.NativeLibraries;

/// A mutable matrix of doubles outside the heap, row-major, in a buffer of ND4J that the kernels read in place.
///
/// A tensor belongs to one thread (and the [WorkerPool] that works for it); what crosses threads is a [Matrix]. Views
/// share the memory of what they view: all parameters of a network are views of one flat tensor.
public final class Tensor {
    private static final int ALIGNMENT = 64;

    private final int rows;
    private final int columns;
    private final MemorySegment segment;

    private Tensor(int rows, int columns, MemorySegment segment) {
        this.rows = rows;
        this.columns = columns;
        this.segment = segment;
    }

    /// A tensor of zeros.
    public static Tensor zeros(int rows, int columns) {
        if (rows < 0 || columns < 0) {
            throw new IllegalArgumentException("a tensor of " + rows + " x " + columns);
        }
        return new Tensor(rows, columns, allocate((long) rows * columns));
    }

    /// A tensor holding a copy of `matrix`.
    public static Tensor of(Matrix matrix) {
        Tensor tensor = zeros(matrix.rows(), matrix.columns());
        tensor.copyFrom(matrix);
        return tensor;
    }

    /// The segment keeps the ND4J array alive through its cleanup action, so that no view outlives its memory.
    @SuppressWarnings("restricted")
    private static MemorySegment allocate(long length) {
        NativeLibraries.warmUp();
        INDArray array = Nd4j.zeros(DataType.DOUBLE, length + ALIGNMENT / Double.BYTES);
        long address = array.data().address();
        long aligned = (address + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        return MemorySegment.ofAddress(aligned)
                .reinterpret(length * Double.BYTES, Arena.ofAuto(), _ -> Reference.reachabilityFence(array));
    }

    /// The values from `offset` on as `rows` x `columns`, in the same memory.
    public Tensor view(int offset, int rows, int columns) {
        long length = (long) rows * columns;
        return new Tensor(rows, columns, segment.asSlice((long) offset * Double.BYTES, length * Double.BYTES));
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /// The number of values.
    public int length() {
        return rows * columns;
    }

    public double get(int row, int column) {
        return segment.getAtIndex(ValueLayout.JAVA_DOUBLE, (long) row * columns + column);
    }

    public void set(int row, int column, double value) {
        segment.setAtIndex(ValueLayout.JAVA_DOUBLE, (long) row * columns + column, value);
    }

    public void fill(double value) {
        if (Double.doubleToRawLongBits(value) == 0) {
            segment.fill((byte) 0);
        } else {
            for (long i = 0; i < length(); i++) {
                segment.setAtIndex(ValueLayout.JAVA_DOUBLE, i, value);
            }
        }
    }

    /// Whether every value is finite.
    public boolean isFinite() {
        return Kernels.inForce().segments().isFinite(segment, 0, length());
    }

    /// Copies all values from `values`, row after row.
    public void copyFrom(double[] values) {
        MemorySegment.copy(values, 0, segment, ValueLayout.JAVA_DOUBLE, 0, length());
    }

    /// Copies row after row from arrays that may be longer than a row.
    public void copyFrom(double[][] values) {
        for (int i = 0; i < rows; i++) {
            MemorySegment.copy(values[i], 0, segment, ValueLayout.JAVA_DOUBLE, rowOffset(i), columns);
        }
    }

    public void copyFrom(Matrix matrix) {
        requireShape(matrix.rows(), matrix.columns());
        matrix.copyTo(segment);
    }

    public void copyFrom(Tensor other) {
        requireShape(other.rows, other.columns);
        segment.copyFrom(other.segment);
    }

    /// Copies all values to `values`, row after row.
    public void copyTo(double[] values) {
        MemorySegment.copy(segment, ValueLayout.JAVA_DOUBLE, 0, values, 0, length());
    }

    /// Copies row after row into arrays that may be longer than a row.
    public void copyTo(double[][] values) {
        for (int i = 0; i < rows; i++) {
            MemorySegment.copy(segment, ValueLayout.JAVA_DOUBLE, rowOffset(i), values[i], 0, columns);
        }
    }

    /// An immutable copy on the heap.
    public Matrix toMatrix() {
        double[] values = new double[length()];
        copyTo(values);
        return Matrix.owning(rows, columns, values);
    }

    MemorySegment segment() {
        return segment;
    }

    void requireShape(int otherRows, int otherColumns) {
        if (rows != otherRows || columns != otherColumns) {
            throw new IllegalArgumentException(
                    otherRows + " x " + otherColumns + " values for a tensor of " + rows + " x " + columns);
        }
    }

    private long rowOffset(int row) {
        return (long) row * columns * Double.BYTES;
    }

    @Override
    public String toString() {
        return rows + " x " + columns + " tensor";
    }
}
