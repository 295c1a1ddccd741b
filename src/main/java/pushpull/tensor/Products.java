package pushpull.tensor;

import org.jspecify.annotations.Nullable;

/// The matrix products of a network whose activations are feature-major: one column per point of the batch.
///
/// Measured to be as fast as the bundled BLAS at these sizes, and unlike it the same in every bit on every machine:
/// every value is one sum in order of its index, and threads share out values only. Gradients of weights from or to
/// four units or fewer are sums in the eight lanes of [SegmentKernels], which need no packing.
public final class Products {
    /// Columns that are shared out together: whole blocks at any width of vector.
    private static final int WIDE = 16;

    private static final int MOST_WIDE = 2 * WIDE;

    private Products() {}

    /// Writes the given columns of `y = weights x + bias`.
    public static void forward(Tensor weights, @Nullable Tensor bias, Tensor x, Tensor y, ColumnSlice range) {
        check(weights.rows(), weights.columns(), x, y);
        var product = new Product(
                Product.Factor.of(weights),
                Product.Factor.of(x),
                y.segment(),
                bias == null ? null : bias.segment(),
                weights.rows(),
                weights.columns(),
                x.columns(),
                false);
        new Blocking(product, range.scratch()).run(0, weights.rows(), range.from(), range.to());
    }

    /// Writes the given columns of `dx = weightsᵀ dy`.
    public static void backward(Tensor weights, Tensor dy, Tensor dx, ColumnSlice range) {
        check(weights.columns(), weights.rows(), dy, dx);
        var product = new Product(
                Product.Factor.transposed(weights),
                Product.Factor.of(dy),
                dx.segment(),
                null,
                weights.columns(),
                weights.rows(),
                dy.columns(),
                false);
        new Blocking(product, range.scratch()).run(0, weights.columns(), range.from(), range.to());
    }

    /// Adds `dy xᵀ` to `dWeights` and the row sums of `dy` to `dBias`: the values that fall to this share.
    ///
    /// Columns are shared out if there are enough of them, since the columns of a product are what is packed.
    public static void accumulate(Tensor dy, Tensor x, Tensor dWeights, Tensor dBias, WorkShare share) {
        dWeights.requireShape(dy.rows(), x.rows());
        dBias.requireShape(dy.rows(), 1);
        x.requireShape(x.rows(), dy.columns());
        var product = new Product(
                Product.Factor.of(dy),
                Product.Factor.transposed(x),
                dWeights.segment(),
                null,
                dy.rows(),
                dy.columns(),
                x.rows(),
                true);
        int first = share.from(dy.rows(), Scratch.ROWS);
        int end = share.to(dy.rows(), Scratch.ROWS);
        boolean isWide = x.rows() >= MOST_WIDE;
        int from = isWide ? share.from(x.rows(), WIDE) : 0;
        int to = isWide ? share.to(x.rows(), WIDE) : x.rows();
        int top = isWide ? 0 : first;
        int bottom = isWide ? dy.rows() : end;
        if (Math.min(dy.rows(), x.rows()) > Product.THIN) {
            new Blocking(product, share.scratch()).run(top, bottom, from, to);
        } else {
            for (int row = top; row < bottom; row++) {
                addDots(product, row, from, to);
            }
        }
        for (int row = first; row < end; row++) {
            double sum = Kernels.inForce().segments().sum(dy.segment(), row * dy.columns(), (row + 1) * dy.columns());
            dBias.set(row, 0, dBias.get(row, 0) + sum);
        }
    }

    /// Adds scalar products of a row of one factor and rows of the other.
    private static void addDots(Product product, int row, int from, int to) {
        for (int column = from; column < to; column++) {
            int n = product.inner();
            double sum = Kernels.inForce()
                    .segments()
                    .dot(product.a().values(), row * n, product.x().values(), column * n, n);
            int at = row * product.columns() + column;
            PlainSegments.set(product.y(), at, PlainSegments.get(product.y(), at) + sum);
        }
    }

    private static void check(int rows, int inner, Tensor x, Tensor y) {
        x.requireShape(inner, x.columns());
        y.requireShape(rows, x.columns());
    }
}
