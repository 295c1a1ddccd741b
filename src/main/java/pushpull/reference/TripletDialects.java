package pushpull.reference;

import java.util.Map;
import pushpull.loss.SoftTripletLoss;
import pushpull.loss.TripletLoss;
import pushpull.pair.Distance;
import pushpull.pair.Euclidean;
import pushpull.pair.Reduction;
import pushpull.pair.SquaredEuclidean;

/// Triplet losses on given triplets.
final class TripletDialects {
    private TripletDialects() {}

    static Map<String, Checker> checkers() {
        return Map.of(
                "triplet_squared",
                checker(new SquaredEuclidean()),
                "triplet_unsquared",
                checker(new Euclidean()),
                "triplet_soft_margin",
                ((Dialect) TripletDialects::soft).checker(),
                "torch_triplet_margin_loss",
                ((Dialect) TripletDialects::torch).checker());
    }

    private static Checker checker(Distance distance) {
        Dialect dialect = given -> trial(given, distance, reduction(given), GivenTriplets.of(given));
        Checker terms =
                dialect.with("triplet_terms", (given, engine, answers) -> terms(given, distance, engine, answers));
        return Dialect.extended(terms, "nonzero_count", (given, engine, answers) -> {
            Trial trial = dialect.trial(given);
            answers.put(
                    "nonzero_count",
                    trial.evaluate(engine).outcomes().getFirst().total().active());
        });
    }

    private static Trial trial(OracleCase given, Distance distance, Reduction reduction, int[]... triplets) {
        TripletLoss loss = new TripletLoss(given.params().number("margin", 0.2), reduction);
        return GivenTriplets.cast(new Trial(loss, distance), given, triplets);
    }

    private static Trial soft(OracleCase given) {
        SoftTripletLoss loss = new SoftTripletLoss(given.params().number("margin", 0));
        return GivenTriplets.cast(new Trial(loss, new Euclidean()), given, GivenTriplets.of(given));
    }

    /// Each triplet as a batch of its own.
    private static void terms(OracleCase given, Distance distance, Engine engine, Answers answers) {
        int[][] triplets = GivenTriplets.of(given);
        double[] terms = new double[triplets.length];
        for (int t = 0; t < terms.length; t++) {
            terms[t] = trial(given, distance, Reduction.MEAN, triplets[t])
                    .evaluate(engine)
                    .value();
        }
        answers.put("triplet_terms", terms);
    }

    /// The hinge with an epsilon in every difference; with `swap`, the different point may be nearer to the same one.
    private static Trial torch(OracleCase given) {
        Fields params = given.params();
        if (params.number("p", 2) != 2) {
            throw Refusal.of(given.where(), "p", params.number("p"), "2");
        }
        TripletLoss loss = new TripletLoss(params.number("margin", 1), Reduction.MEAN, params.flag("swap", false));
        Euclidean distance = new Euclidean(params.number("eps", 1e-6));
        return GivenTriplets.cast(new Trial(loss, distance), given, GivenTriplets.of(given));
    }

    /// The mean that a case asks for.
    static Reduction reduction(OracleCase given) {
        String words = given.params().word("reduction", "mean");
        return switch (words) {
            case "mean_nonzero", "avg_non_zero" -> Reduction.MEAN_NONZERO;
            case "mean" -> Reduction.MEAN;
            case "sum" -> Reduction.SUM;
            default -> throw Refusal.of(given.where(), "reduction", words, "mean, mean_nonzero, avg_non_zero, sum");
        };
    }
}
