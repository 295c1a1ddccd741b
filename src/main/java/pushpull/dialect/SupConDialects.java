package pushpull.dialect;

import java.util.List;
import pushpull.loss.SupConLoss;
import pushpull.loss.SupConLoss.Mean;
import pushpull.loss.SupConLoss.Place;
import pushpull.pair.Cosine;

/// The supervised contrastive loss as in the paper and as in two libraries.
final class SupConDialects {
    static final List<Dialect> ALL = List.of(
            new Dialect(
                    "supcon_out",
                    Library.PAPER,
                    "Khosla et al. 2020 eq. 2 (L_out)",
                    CallInputs.LABELLED,
                    call -> settings(new SupConLoss(temperature(call, 0.1), Place.OUT))),
            new Dialect(
                    "supcon_in",
                    Library.PAPER,
                    "Khosla et al. 2020 eq. 3 (L_in)",
                    CallInputs.LABELLED,
                    call -> settings(new SupConLoss(temperature(call, 0.1), Place.IN))),
            new Dialect(
                    "supcon_pml",
                    Library.PYTORCH_METRIC_LEARNING,
                    "losses.SupConLoss",
                    CallInputs.LABELLED,
                    call -> settings(new SupConLoss(temperature(call, 0.1), Place.OUT, Mean.NONZERO, 0))),
            new Dialect(
                    "supcon_supcontrast_code",
                    Library.SUP_CONTRAST,
                    "losses.SupConLoss(n_views=1)",
                    CallInputs.LABELLED,
                    call -> settings(scaled(call, Mean.ALL))),
            new Dialect(
                    "supcon_two_view",
                    Library.SUP_CONTRAST,
                    "losses.SupConLoss",
                    CallInputs.LABELLED_VIEWS,
                    SupConDialects::views));

    private SupConDialects() {}

    private static double temperature(LibraryCall call, double otherwise) {
        return call.number("temperature", otherwise);
    }

    /// SupContrast: everything is multiplied by a ratio of temperatures.
    private static SupConLoss scaled(LibraryCall call, Mean mean) {
        double base = call.number("base_temperature", 0.07);
        return new SupConLoss(temperature(call, 0.07), Place.OUT, mean, base);
    }

    private static DialectSettings settings(SupConLoss loss) {
        return DialectSettings.of(loss, new Cosine());
    }

    private static DialectSettings views(LibraryCall call) {
        String mode = call.word("contrast_mode", "all");
        if (!mode.equals("all")) {
            throw UnsupportedCallException.of("contrast_mode", mode, "all");
        }
        return settings(scaled(call, Mean.WITH_SAME));
    }
}
