package pushpull.reference;

import java.util.Map;
import pushpull.loss.PairLoss;
import pushpull.loss.ProxyAnchorLoss;
import pushpull.loss.ProxyNcaLoss;
import pushpull.pair.Cosine;
import pushpull.pair.Distance;
import pushpull.pair.Role;
import pushpull.pair.SquaredEuclidean;

/// Losses with one learned point a class.
final class ProxyDialects {
    private ProxyDialects() {}

    static Map<String, Checker> checkers() {
        Dialect paper = given -> nca(given, ProxyNcaLoss.Denominator.OTHERS);
        Dialect all = given -> nca(given, ProxyNcaLoss.Denominator.ALL);
        return Map.of(
                "proxy_nca", all.checker(),
                "proxy_nca_paper", paper.checker(),
                "proxy_nca_smoothed", ((Dialect) ProxyDialects::smoothed).checker(),
                "proxy_anchor", ((Dialect) ProxyDialects::anchored).checker());
    }

    private static Trial nca(OracleCase given, ProxyNcaLoss.Denominator denominator) {
        ProxyNcaLoss loss = new ProxyNcaLoss(given.params().number("softmax_scale", 1), denominator, 0);
        return trial(loss, new SquaredEuclidean(), given)
                .normalized(given.params().flag("normalize", true));
    }

    /// Lengths a of embeddings and b of proxies: |x - p|^2 is a^2 + b^2 - 2 a b cos, so only the scale 2 a b counts.
    private static Trial smoothed(OracleCase given) {
        Fields params = given.params();
        double scale = 2 * params.number("scaling_x", 1) * params.number("scaling_p", 3);
        ProxyNcaLoss loss = new ProxyNcaLoss(scale, ProxyNcaLoss.Denominator.ALL, params.number("smoothing", 0.1));
        return trial(loss, new Cosine(), given);
    }

    private static Trial anchored(OracleCase given) {
        Fields params = given.params();
        return trial(
                new ProxyAnchorLoss(params.number("margin", 0.1), params.number("alpha", 32)), new Cosine(), given);
    }

    private static Trial trial(PairLoss loss, Distance distance, OracleCase given) {
        return classes(new Trial(loss, distance), given, Source.of(given, "proxies"));
    }

    /// Embeddings by their labels against one point a class.
    static Trial classes(Trial trial, OracleCase given, Source points) {
        Source embeddings = Source.of(given, "embeddings");
        int[] labels = Labels.classes(given, points.count());
        if (labels.length != embeddings.count()) {
            throw OracleException.of(
                    "field.same", given.where(), "labels", labels.length, "embeddings", embeddings.count());
        }
        return trial.with(Role.EMBEDDINGS, embeddings, labels).with(Role.PROXIES, points, Labels.own(points.count()));
    }
}
