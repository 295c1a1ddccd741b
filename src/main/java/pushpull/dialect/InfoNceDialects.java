package pushpull.dialect;

import java.util.List;
import pushpull.loss.InfoNceLoss;

/// InfoNCE: queries against keys of a batch, or against a positive and negatives of their own.
final class InfoNceDialects {
    static final List<Dialect> ALL = List.of(
            new Dialect(
                    "infonce_in_batch",
                    Library.INFO_NCE,
                    "InfoNCE(negative_keys=None)",
                    CallInputs.QUERIES,
                    call -> settings(call, true)),
            new Dialect(
                    "infonce_one_positive",
                    Library.INFO_NCE,
                    "InfoNCE(negative_mode='paired')",
                    CallInputs.CANDIDATES,
                    call -> settings(call, false)));

    private InfoNceDialects() {}

    private static DialectSettings settings(LibraryCall call, boolean normalizes) {
        return DialectSettings.of(
                new InfoNceLoss(call.number("temperature", 0.1)), DistanceNames.similarity(call, normalizes));
    }
}
