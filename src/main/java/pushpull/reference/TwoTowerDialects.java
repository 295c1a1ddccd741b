package pushpull.reference;

import java.util.Map;
import pushpull.loss.ClipLoss;
import pushpull.loss.PairLoss;
import pushpull.loss.SigLipLoss;
import pushpull.pair.Role;

/// CLIP and SigLIP, whose logit scale is learned: by its logarithm here, as it is in the reference.
final class TwoTowerDialects {
    private TwoTowerDialects() {}

    static Map<String, Checker> checkers() {
        Dialect clip = given -> scaled(new ClipLoss(0.07), given);
        Dialect siglip = given -> scaled(new SigLipLoss(10, -10), given)
                .learned("logit_bias", given.inputs().number("logit_bias", -10));
        return Map.of("clip", clip.checker(), "siglip", siglip.checker());
    }

    private static Trial scaled(PairLoss loss, OracleCase given) {
        Source first = Source.of(given, "view1");
        Source second = Source.of(given, "view2");
        double scale = given.inputs().number("logit_scale");
        if (!(scale > 0)) {
            throw Refusal.of(given.where(), "logit_scale", scale, "numbers above 0");
        }
        return new Trial(loss, InfoNceDialects.distance(given, true))
                .with(Role.FIRST, first, Labels.own(first.count()))
                .with(Role.SECOND, second, Labels.own(second.count()))
                .learned("logit_scale", 1 / scale, new double[] {StrictMath.log(scale)});
    }
}
