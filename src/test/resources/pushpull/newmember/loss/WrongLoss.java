package pushpull.loss;

import pushpull.pair.CandidateList;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.settings.Knob;

/// Same pairs cost the square of their distance, but the force is written without the factor 2.
public record WrongLoss(
        @Knob(value = "1", min = 0, max = 10, leading = true)
        double strength) implements PairLoss {
    @Override
    public RowLoss row(Row row) {
        CandidateList positives = row.positives();
        double value = 0;
        for (int p = 0; p < positives.count(); p++) {
            double d = positives.distance(p);
            value += strength * d * d;
            positives.forces()[p] = strength * d;
        }
        return RowLoss.of(value, positives.count(), positives.count());
    }
}
