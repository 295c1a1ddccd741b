package pushpull.pair;

import java.util.List;

/// One comparison that a loss asks for: who are the rows, who are the columns, and how much it weighs.
///
/// @param rows the anchors
/// @param columns the candidates, one role after the other
/// @param weight what its value is multiplied by before the comparisons of a loss are added
public record ComparisonSpec(Role rows, List<Role> columns, double weight) {
    /// The batch against itself.
    public static final ComparisonSpec BATCH = of(Role.EMBEDDINGS, Role.EMBEDDINGS);

    public ComparisonSpec {
        columns = List.copyOf(columns);
    }

    public static ComparisonSpec of(Role rows, Role... columns) {
        return new ComparisonSpec(rows, List.of(columns), 1);
    }

    public ComparisonSpec weighted(double weight) {
        return new ComparisonSpec(rows, columns, weight);
    }

    /// Whether rows and columns are the same points, so that an anchor is left out of its own row.
    public boolean isSquare() {
        return columns.size() == 1 && columns.getFirst() == rows;
    }

    /// Whether a role takes part.
    public boolean uses(Role role) {
        return rows == role || columns.contains(role);
    }
}
