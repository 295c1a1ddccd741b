package pushpull.train;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import pushpull.loss.PairLoss;
import pushpull.pair.ComparisonSpec;
import pushpull.pair.GroupRelation;
import pushpull.pair.Relation;

/// The relation by groups, remembered from step to step: a full batch has the same groups at each.
final class RelationCache {
    private final Map<ComparisonSpec, Known> known = new HashMap<>();

    private record Known(PairLoss loss, int[] rows, int[] columns, Relation relation) {
        boolean holds(PairLoss other, int[] otherRows, int[] otherColumns) {
            return loss.equals(other) && Arrays.equals(rows, otherRows) && Arrays.equals(columns, otherColumns);
        }
    }

    /// The relation of a loss between the groups of a pairing's rows and columns.
    ///
    /// @param leading whether the columns begin with the rows themselves
    Relation relation(PairLoss loss, ComparisonSpec pairing, int[] rows, int[] columns, boolean leading) {
        Known last = known.get(pairing);
        if (last != null && last.holds(loss, rows, columns)) {
            return last.relation;
        }
        Relation relation = leading ? GroupRelation.leading(rows, columns) : loss.relate(pairing, rows, columns);
        known.put(pairing, new Known(loss, rows.clone(), columns.clone(), relation));
        return relation;
    }
}
