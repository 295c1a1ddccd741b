package pushpull.reference.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import pushpull.dialect.DialectSettings;
import pushpull.loss.TripletLoss;
import pushpull.pair.Reduction;
import pushpull.reference.OracleCase;

/// The terms of a loss, for cases that expect them besides the value.
final class LossTerms {
    private LossTerms() {}

    /// The squared hinges of same pairs that have a different point to push; half of each hinge comes from either end.
    static Checker.Extra lifted(LossChecker loss) {
        return (given, evaluator, answers) -> {
            List<double[]> terms = new ArrayList<>();
            loss.setup(given)
                    .watched((row, distances, forces) -> {
                        for (int p = 0; p < row.positives().count() && row.isTwoSided(); p++) {
                            int column = row.positives().column(p);
                            if (row.anchor() < column) {
                                double hinge = 2 * forces[column];
                                terms.add(new double[] {row.anchor(), column, hinge * hinge});
                            }
                        }
                    })
                    .evaluate(evaluator);
            answers.put(
                    "pair_terms", terms.stream().flatMapToDouble(Arrays::stream).toArray());
        };
    }

    /// Each triplet as a batch of its own.
    static Checker.Extra triplets(LossChecker loss) {
        return (given, evaluator, answers) -> {
            int[][] triplets = GivenTriplets.of(given);
            double[] terms = new double[triplets.length];
            for (int t = 0; t < terms.length; t++) {
                terms[t] = GivenTriplets.assign(single(loss, given), given, new int[][] {triplets[t]})
                        .evaluate(evaluator)
                        .value();
            }
            answers.put("triplet_terms", terms);
        };
    }

    /// The loss without its own mean, which may leave out the term to be shown.
    private static CaseSetup single(LossChecker loss, OracleCase given) {
        DialectSettings settings = loss.settings(given);
        TripletLoss hinge = (TripletLoss) settings.loss();
        return CaseSetup.of(settings.with(new TripletLoss(hinge.margin(), Reduction.MEAN)));
    }

    /// How many triplets contribute to the loss.
    static Checker.Extra nonzero(LossChecker loss) {
        return (given, evaluator, answers) -> answers.put(
                "nonzero_count",
                loss.setup(given)
                        .evaluate(evaluator)
                        .outcomes()
                        .getFirst()
                        .total()
                        .active());
    }
}
