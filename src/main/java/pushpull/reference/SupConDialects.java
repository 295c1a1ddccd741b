package pushpull.reference;

import java.util.Map;
import pushpull.loss.SupConLoss;
import pushpull.loss.SupConLoss.Mean;
import pushpull.loss.SupConLoss.Place;
import pushpull.pair.Cosine;

/// The supervised contrastive loss as in the paper and as in two libraries.
final class SupConDialects {
    private SupConDialects() {}

    static Map<String, Checker> checkers() {
        Dialect out = given -> labelled(given, new SupConLoss(temperature(given, 0.1), Place.OUT));
        Dialect in = given -> labelled(given, new SupConLoss(temperature(given, 0.1), Place.IN));
        Dialect nonzero = given -> labelled(given, new SupConLoss(temperature(given, 0.1), Place.OUT, Mean.NONZERO, 0));
        Dialect all = given -> labelled(given, scaled(given, Mean.ALL));
        return Map.of(
                "supcon_out", out.checker(),
                "supcon_in", in.checker(),
                "supcon_pml", nonzero.checker(),
                "supcon_supcontrast_code", all.checker(),
                "supcon_two_view", ((Dialect) SupConDialects::views).checker());
    }

    private static double temperature(OracleCase given, double otherwise) {
        return given.params().number("temperature", otherwise);
    }

    /// SupContrast: everything is multiplied by a ratio of temperatures.
    private static SupConLoss scaled(OracleCase given, Mean mean) {
        double base = given.params().number("base_temperature", 0.07);
        return new SupConLoss(temperature(given, 0.07), Place.OUT, mean, base);
    }

    private static Trial labelled(OracleCase given, SupConLoss loss) {
        return Dialect.labelled(new Trial(loss, new Cosine()), given);
    }

    private static Trial views(OracleCase given) {
        String mode = given.params().word("contrast_mode", "all");
        if (!mode.equals("all")) {
            throw Refusal.of(given.where(), "contrast_mode", mode, "all");
        }
        Trial trial = new Trial(scaled(given, Mean.WITH_SAME), new Cosine());
        return Dialect.views(trial, given, Labels.groups(given));
    }
}
