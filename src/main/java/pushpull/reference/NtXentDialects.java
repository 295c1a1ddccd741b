package pushpull.reference;

import java.util.Map;
import pushpull.loss.DclLoss;
import pushpull.loss.NtXentLoss;
import pushpull.pair.Cosine;

/// NT-Xent of two views and of labels.
final class NtXentDialects {
    private NtXentDialects() {}

    static Map<String, Checker> checkers() {
        Dialect labels = given -> Dialect.labelled(trial(given, 0.07), given);
        Dialect views = given -> views(trial(given, 0.5), given);
        Dialect simclr = given -> views(trial(given, 1, NtXentLoss.Total.BOTH_VIEWS), given);
        Dialect decoupled = given -> views(
                new Trial(new DclLoss(given.params().number("temperature", 0.1)), Directions.cosine(given)), given);
        return Map.of(
                "dcl", decoupled.checker(),
                "ntxent_two_view", views.checker(),
                "ntxent_simclr_code", simclr.checker(),
                "ntxent_labels", labels.checker());
    }

    private static Trial trial(OracleCase given, double temperature) {
        return trial(given, temperature, NtXentLoss.Total.MEAN);
    }

    private static Trial trial(OracleCase given, double temperature, NtXentLoss.Total total) {
        return new Trial(new NtXentLoss(given.params().number("temperature", temperature), total), new Cosine());
    }

    /// Every point a class of its own with two views.
    static Trial views(Trial trial, OracleCase given) {
        return Dialect.views(
                trial, given, Labels.own(given.inputs().matrix("view1").rows()));
    }
}
