package pushpull.loss;

import pushpull.pair.CandidateList;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.settings.Knob;

/// Same pairs pull with one force at any distance; different pairs push the less, the farther they are.
public record ToyLoss(
        @Knob(value = "1", min = 0, max = 10, leading = true)
        double strength) implements PairLoss {
    @Override
    public RowLoss row(Row row) {
        CandidateList positives = row.positives();
        CandidateList negatives = row.negatives();
        double value = 0;
        for (int p = 0; p < positives.count(); p++) {
            value += strength * positives.distance(p);
            positives.forces()[p] = strength;
        }
        for (int n = 0; n < negatives.count(); n++) {
            double d = negatives.distance(n);
            double nearness = 1 / (1 + d * d);
            value += nearness;
            negatives.forces()[n] = -2 * d * nearness * nearness;
        }
        int terms = positives.count() + negatives.count();
        return RowLoss.of(value, terms, terms);
    }
}
