package pushpull.dialect;

import java.util.List;
import pushpull.loss.DclLoss;
import pushpull.loss.NtXentLoss;
import pushpull.pair.Cosine;

/// NT-Xent of two views and of labels.
final class NtXentDialects {
    static final List<Dialect> ALL = List.of(
            new Dialect(
                    "ntxent_two_view",
                    Library.LIGHTLY,
                    "loss.NTXentLoss",
                    CallInputs.VIEWS,
                    call -> settings(call, 0.5, NtXentLoss.Total.MEAN)),
            new Dialect(
                    "ntxent_simclr_code",
                    Library.SIM_CLR,
                    "objective.add_contrastive_loss",
                    CallInputs.VIEWS,
                    call -> settings(call, 1, NtXentLoss.Total.BOTH_VIEWS)),
            new Dialect(
                    "ntxent_paper",
                    Library.PAPER,
                    "Chen et al. 2020 eq. 1",
                    CallInputs.VIEWS,
                    call -> settings(call, 0.5, NtXentLoss.Total.MEAN)),
            new Dialect(
                    "ntxent_tf_similarity",
                    Library.TF_SIMILARITY,
                    "losses.SimCLRLoss",
                    CallInputs.VIEWS,
                    call -> settings(call, 0.05, NtXentLoss.Total.BOTH_VIEWS)),
            new Dialect(
                    "ntxent_labels",
                    Library.PYTORCH_METRIC_LEARNING,
                    "losses.NTXentLoss",
                    CallInputs.LABELLED,
                    call -> settings(call, 0.07, NtXentLoss.Total.MEAN)),
            new Dialect("dcl", Library.LIGHTLY, "loss.DCLLoss", CallInputs.VIEWS, NtXentDialects::decoupled));

    private NtXentDialects() {}

    private static DialectSettings settings(LibraryCall call, double temperature, NtXentLoss.Total total) {
        return DialectSettings.of(new NtXentLoss(call.number("temperature", temperature), total), new Cosine());
    }

    private static DialectSettings decoupled(LibraryCall call) {
        return DialectSettings.of(new DclLoss(call.number("temperature", 0.1)), DistanceNames.cosine(call));
    }
}
