package pushpull.loss.term;

import pushpull.pair.CandidateList;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.pair.Triplets;

/// Hinges of triplets whose different one counts by the nearer of its distances to the anchor and to the same one.
public final class SwappedHinges {
    private final Row row;
    private final CandidateList same;
    private final CandidateList different;
    private final double margin;
    private double[] fromSame = {};
    private int measured = -1;
    private double value;
    private long terms;
    private long active;

    public SwappedHinges(Row row, double margin) {
        this.row = row;
        this.same = row.same();
        this.different = row.different();
        this.margin = margin;
    }

    public RowLoss sum() {
        Triplets.Some listed = row.listedTriplets();
        if (listed == null) {
            all();
        } else {
            some(listed);
        }
        return RowLoss.of(value, terms, active);
    }

    private void all() {
        for (int p = 0; p < same.count(); p++) {
            for (int n = 0; n < different.count(); n++) {
                add(p, n);
            }
        }
    }

    private void some(Triplets.Some some) {
        for (int t = 0; t < some.positives().length; t++) {
            add(some.positives()[t], some.negatives()[t]);
        }
    }

    private void add(int p, int n) {
        if (measured != p) {
            fromSame = row.between(same.column(p));
            measured = p;
        }
        double swapped = fromSame[different.column(n)];
        boolean nearer = swapped < different.distance(n);
        double hinge = same.distance(p) - (nearer ? swapped : different.distance(n)) + margin;
        terms++;
        if (hinge <= 0) {
            return;
        }
        value += hinge;
        active++;
        same.forces()[p] += 1;
        if (nearer) {
            row.push(same.column(p), different.column(n), swapped, -1);
        } else {
            different.forces()[n] -= 1;
        }
    }
}
