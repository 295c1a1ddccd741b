package pushpull.reference;

import java.util.Map;
import pushpull.loss.SupConLoss;
import pushpull.pair.Cosine;
import pushpull.pair.RowLoss;
import pushpull.train.Objective;

/// The supervised contrastive loss as in the paper and as in two libraries.
final class SupConDialects {
    private SupConDialects() {}

    static Map<String, Checker> checkers() {
        Dialect out = given -> labelled(given, SupConLoss.Place.OUT, 0.1);
        Dialect in = given -> labelled(given, SupConLoss.Place.IN, 0.1);
        return Map.of(
                "supcon_out", out.checker(),
                "supcon_in", in.checker(),
                "supcon_pml", ((Dialect) SupConDialects::nonzero).checker(),
                "supcon_supcontrast_code", ((Dialect) SupConDialects::everybody).checker(),
                "supcon_two_view", ((Dialect) SupConDialects::views).checker());
    }

    private static Trial labelled(OracleCase given, SupConLoss.Place place, double temperature) {
        return Dialect.labelled(trial(given, place, temperature), given);
    }

    private static Trial trial(OracleCase given, SupConLoss.Place place, double temperature) {
        return new Trial(new SupConLoss(given.params().number("temperature", temperature), place), new Cosine());
    }

    /// pytorch-metric-learning: the mean over anchors with a loss greater than 0, and 0 without a different pair.
    private static Trial nonzero(OracleCase given) {
        boolean oneClass = Labels.count(Labels.groups(given)) < 2;
        return labelled(given, SupConLoss.Place.OUT, 0.1).times(answer -> oneClass ? 0 : overNonzero(answer));
    }

    /// The mean over the terms greater than 0 in place of the mean over all.
    static double overNonzero(Objective.Answer answer) {
        RowLoss total = answer.outcomes().getFirst().total();
        return total.active() == 0 ? 0 : total.terms() / total.active();
    }

    /// SupContrast: anchors without a same one count as 0, and everything is scaled by a ratio of temperatures.
    private static Trial everybody(OracleCase given) {
        double ratio = ratio(given);
        int anchors = Labels.groups(given).length;
        return labelled(given, SupConLoss.Place.OUT, 0.07)
                .times(answer -> ratio * answer.outcomes().getFirst().total().terms() / anchors);
    }

    private static double ratio(OracleCase given) {
        return given.params().number("temperature", 0.07) / given.params().number("base_temperature", 0.07);
    }

    private static Trial views(OracleCase given) {
        String mode = given.params().word("contrast_mode", "all");
        if (!mode.equals("all")) {
            throw Refusal.of(given.where(), "contrast_mode", mode, "all");
        }
        double ratio = ratio(given);
        int[] groups = Labels.groups(given);
        return Dialect.views(trial(given, SupConLoss.Place.OUT, 0.07), given, groups)
                .times(answer -> ratio);
    }
}
