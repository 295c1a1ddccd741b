package pushpull.reference.check;

import java.util.ArrayList;
import java.util.List;
import pushpull.pair.Embeddings;
import pushpull.tensor.Matrix;

/// Points that play one role, each a copy of a point of some input; the gradient goes back to where it was copied from.
///
/// A point may be copied more than once, and a copy may be moved by a constant or have further coordinates: so an
/// epsilon of a library's definition becomes a part of where points stand, and the loss stays as it is.
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

    /// Adds one point and returns its place.
    int add(CaseInput caseInput, int row) {
        return add(caseInput, row, caseInput.points().row(row));
    }

    /// Adds one point that stands elsewhere and returns its place.
    ///
    /// @param coordinates its own, each moved by a constant, and further ones after them
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

    /// Adds the gradient to the sources.
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
