package pushpull.dialect;

import java.util.List;
import pushpull.loss.ByolLoss;
import pushpull.loss.SimSiamLoss;
import pushpull.pair.Cosine;

/// Losses of predictions against targets that receive no gradient.
final class SiameseDialects {
    static final List<Dialect> ALL = List.of(
            new Dialect(
                    "negative_cosine",
                    Library.LIGHTLY,
                    "loss.NegativeCosineSimilarity",
                    CallInputs.PREDICTION,
                    call -> simSiam(false)),
            new Dialect(
                    "byol_regression",
                    Library.PAPER,
                    "Grill et al. 2020 eq. 2",
                    CallInputs.PREDICTION,
                    call -> DialectSettings.of(new ByolLoss(false, List.of(), 0), new Cosine())),
            new Dialect(
                    "simsiam_symmetric",
                    Library.SIM_SIAM,
                    "main_simsiam.train",
                    CallInputs.PREDICTIONS,
                    call -> simSiam(true)));

    private SiameseDialects() {}

    private static DialectSettings simSiam(boolean symmetric) {
        return DialectSettings.of(new SimSiamLoss(symmetric, true, true, List.of()), new Cosine());
    }
}
