package pushpull.loss.term;

import pushpull.pair.CandidateList;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.pair.Triplets;

/// Hinges of triplets whose different one counts by the nearer of its distances to the anchor and to the same one.
public final class SwappedHinges {
    private final Row row;
    private final CandidateList positives;
    private final CandidateList negatives;
    private final double margin;
    private double[] fromPositive = {};
    private int measured = -1;
    private double value;
    private long terms;
    private long active;

    public SwappedHinges(Row row, double margin) {
        this.row = row;
        this.positives = row.positives();
        this.negatives = row.negatives();
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
        for (int p = 0; p < positives.count(); p++) {
            for (int n = 0; n < negatives.count(); n++) {
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
            fromPositive = row.between(positives.column(p));
            measured = p;
        }
        double swapped = fromPositive[negatives.column(n)];
        boolean nearer = swapped < negatives.distance(n);
        double hinge = positives.distance(p) - (nearer ? swapped : negatives.distance(n)) + margin;
        terms++;
        if (hinge <= 0) {
            return;
        }
        value += hinge;
        active++;
        positives.forces()[p] += 1;
        if (nearer) {
            row.push(positives.column(p), negatives.column(n), swapped, -1);
        } else {
            negatives.forces()[n] -= 1;
        }
    }
}
