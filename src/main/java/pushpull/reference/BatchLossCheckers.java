package pushpull.reference;

import java.util.Map;
import pushpull.loss.BarlowTwinsLoss;
import pushpull.loss.BatchLoss;
import pushpull.loss.VicRegLoss;
import pushpull.pair.Embeddings;

/// Losses of two views of a whole batch that are not made of pairs.
final class BatchLossCheckers {
    private BatchLossCheckers() {}

    static Map<String, Checker> checkers() {
        return Map.of(
                "vicreg", (given, engine) -> answer(vicReg(given), given, engine),
                "barlow_twins", (given, engine) -> answer(barlow(given, BarlowTwinsLoss.Deviation.CODE), given, engine),
                "barlow_twins_paper",
                        (given, engine) -> answer(barlow(given, BarlowTwinsLoss.Deviation.PAPER), given, engine));
    }

    private static Answers answer(BatchLoss loss, OracleCase given, Engine engine) {
        engine.meet((Record) loss);
        Embeddings first = Embeddings.of(given.inputs().matrix("view1"));
        Embeddings second = Embeddings.of(given.inputs().matrix("view2"));
        return new Answers()
                .put("value", loss.evaluate(first, second))
                .put("gradient_view1", first.gradients())
                .put("gradient_view2", second.gradients());
    }

    private static VicRegLoss vicReg(OracleCase given) {
        Fields params = given.params();
        require(given, "eps", 1e-4);
        require(given, "gamma", 1);
        return new VicRegLoss(params.number("lambda", 25), params.number("mu", 25), params.number("nu", 1));
    }

    private static void require(OracleCase given, String name, double only) {
        double number = given.params().number(name, only);
        if (number != only) {
            throw Refusal.of(given.where(), name, number, only);
        }
    }

    private static BarlowTwinsLoss barlow(OracleCase given, BarlowTwinsLoss.Deviation deviation) {
        return new BarlowTwinsLoss(given.params().number("lambda", 5e-3), deviation);
    }
}
