package pushpull.reference;

import java.util.List;
import java.util.Map;
import pushpull.loss.ByolLoss;
import pushpull.loss.SimSiamLoss;
import pushpull.pair.Cosine;
import pushpull.pair.Role;
import pushpull.pair.SquaredEuclidean;

/// Predictions against targets that feel no force.
final class SiameseDialects {
    private SiameseDialects() {}

    static Map<String, Checker> checkers() {
        Dialect cosine = given -> ahead(new Trial(simSiam(false), new Cosine()), given);
        Dialect byol = SiameseDialects::squared;
        return Map.of(
                "negative_cosine", cosine.checker(),
                "byol_regression", byol.checker(),
                "simsiam_symmetric", ((Dialect) SiameseDialects::symmetric).checker());
    }

    private static SimSiamLoss simSiam(boolean symmetric) {
        return new SimSiamLoss(symmetric, true, true, List.of());
    }

    /// |p - z|^2 of points divided by their norms is 2 - 2 cos, but 1 where one of them is zero.
    private static Trial squared(OracleCase given) {
        ByolLoss loss = new ByolLoss(false, List.of(), 0);
        if (!given.has("zero_vector")) {
            return ahead(new Trial(loss, new Cosine()), given);
        }
        return ahead(new Trial(loss, new SquaredEuclidean()), given)
                .normalized(true)
                .times(answer -> 0.5);
    }

    private static Trial ahead(Trial trial, OracleCase given) {
        with(trial, given, Role.FIRST_PREDICTED, "prediction");
        return with(trial, given, Role.SECOND_TARGET, "target");
    }

    private static Trial symmetric(OracleCase given) {
        Trial trial = new Trial(simSiam(true), new Cosine());
        with(trial, given, Role.FIRST_PREDICTED, "p1");
        with(trial, given, Role.SECOND_PREDICTED, "p2");
        with(trial, given, Role.FIRST_TARGET, "z1");
        return with(trial, given, Role.SECOND_TARGET, "z2");
    }

    private static Trial with(Trial trial, OracleCase given, Role role, String input) {
        Source source = Source.of(given, input);
        return trial.with(role, source, Labels.own(source.count()));
    }
}
