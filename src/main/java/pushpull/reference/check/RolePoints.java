package pushpull.reference.check;

import java.util.ArrayList;
import java.util.List;
import pushpull.pair.Embeddings;
import pushpull.tensor.Matrix;

/// The points of one role, each a copy of a point of some input; the gradient goes back to the original.
///
/// A point may be copied more than once, and a copy may be moved by a constant or have more coordinates: so an epsilon
/// of a library's definition is expressed by the places of the points, and the loss stays as it is.
final class RolePoints {
    private record Copy(CaseInput caseInput, int row, double[] coordinates) {}

    private final List<Copy> copies = new ArrayList<>();
    private Embeddings embeddings = Embeddings.zeros(1, 0);

    /// All points of an input.
    static RolePoints all(CaseInput caseInput) {
        return new RolePoints().with(caseInput);
    }

    /// Adds all points of an input.
    RolePoints with(CaseInput caseInput) {
        for (int row = 0; row < caseInput.count(); row++) {
            add(caseInput, row);
        }
        return this;
    }

    /// Adds one point and returns its index.
    int add(CaseInput caseInput, int row) {
        return add(caseInput, row, caseInput.points().row(row));
    }

    /// Adds one point at another place and returns its index.
    ///
    /// @param coordinates its own, each moved by a constant, and any more after them
    int add(CaseInput caseInput, int row, double... coordinates) {
        copies.add(new Copy(caseInput, row, coordinates));
        return copies.size() - 1;
    }

    int count() {
        return copies.size();
    }

    /// The points for the evaluation.
    Embeddings embeddings(boolean detached) {
        if (copies.isEmpty()) {
            embeddings = Embeddings.zeros(1, 0);
            return embeddings;
        }
        Matrix points = Matrix.ofRows(copies.stream().map(Copy::coordinates).toArray(double[][]::new));
        embeddings = detached ? Embeddings.detached(points) : Embeddings.of(points);
        return embeddings;
    }

    /// Adds the gradient to the inputs.
    void collect() {
        Matrix gradients = embeddings.gradients();
        for (int i = 0; i < copies.size(); i++) {
            double[] sum = copies.get(i).caseInput.gradient()[copies.get(i).row];
            for (int k = 0; k < sum.length; k++) {
                sum[k] += gradients.get(i, k);
            }
        }
    }
}
