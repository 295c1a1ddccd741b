package pushpull.reference;

import java.util.Map;
import pushpull.loss.ArcFaceLoss;
import pushpull.loss.CosFaceLoss;
import pushpull.loss.NormalizedSoftmaxLoss;
import pushpull.loss.PairLoss;
import pushpull.loss.SoftmaxCrossEntropyLoss;
import pushpull.pair.Cosine;
import pushpull.pair.DotProduct;

/// Classifiers on embeddings: one weight vector a class.
final class SoftmaxDialects {
    private SoftmaxDialects() {}

    static Map<String, Checker> checkers() {
        Dialect arc = given ->
                directions(new ArcFaceLoss(degrees(given), given.params().number("scale", 64)), given);
        Dialect cosine = given -> directions(
                new CosFaceLoss(
                        given.params().number("margin", 0.35), given.params().number("scale", 64)),
                given);
        Dialect plain =
                given -> directions(new NormalizedSoftmaxLoss(given.params().number("temperature", 0.05)), given);
        return Map.of(
                "arcface", arc.checker(),
                "cosface", cosine.checker(),
                "normalized_softmax", plain.checker(),
                "softmax_cross_entropy", ((Dialect) SoftmaxDialects::affine).checker());
    }

    private static double degrees(OracleCase given) {
        double margin = given.params().number("margin", 28.6);
        boolean radians = given.params().word("margin_unit", "degrees").equals("radians");
        return radians ? Math.toDegrees(margin) : margin;
    }

    /// Weights of unit length, one a column in the file.
    private static Trial directions(PairLoss loss, OracleCase given) {
        return ProxyDialects.classes(new Trial(loss, new Cosine()), given, Source.columns(given, "weights"));
    }

    /// W x + b, weights one a row in the file.
    private static Trial affine(OracleCase given) {
        Trial trial = new Trial(new SoftmaxCrossEntropyLoss(), new DotProduct());
        return ProxyDialects.classes(trial, given, Source.of(given, "weights"))
                .learned("bias", given.inputs().numbers("bias"));
    }
}
