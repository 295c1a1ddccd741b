package pushpull.dialect;

import java.util.List;
import pushpull.loss.GeneralizedLiftedLoss;
import pushpull.loss.LiftedStructureLoss;
import pushpull.loss.NPairLoss;
import pushpull.loss.NcaLoss;
import pushpull.pair.DotProduct;
import pushpull.pair.Euclidean;

/// Losses that weigh a pair against the whole batch, by lengths or inner products.
final class GroupDialects {
    static final List<Dialect> ALL = List.of(
            new Dialect(
                    "npair",
                    Library.PAPER,
                    "Sohn 2016: 1/N sum_i log(1+sum_{j!=i} exp(a_i.p_j - a_i.p_i))",
                    CallInputs.ANCHORS,
                    call -> DialectSettings.of(new NPairLoss(call.number("l2_reg", 0)), new DotProduct())),
            new Dialect(
                    "npair_pml",
                    Library.PYTORCH_METRIC_LEARNING,
                    "losses.NPairsLoss",
                    CallInputs.LABELLED,
                    call -> normalized(call, DialectSettings.of(new NPairLoss(0), new DotProduct()))),
            new Dialect(
                    "lifted_structured",
                    Library.PAPER,
                    "Oh Song et al. 2016 eq. 4",
                    CallInputs.LABELLED,
                    call -> DialectSettings.of(new LiftedStructureLoss(call.number("alpha", 1)), new Euclidean())),
            new Dialect(
                    "lifted_generalized",
                    Library.PYTORCH_METRIC_LEARNING,
                    "losses.GeneralizedLiftedStructureLoss",
                    CallInputs.LABELLED,
                    GroupDialects::generalized),
            new Dialect(
                    "nca", Library.PYTORCH_METRIC_LEARNING, "losses.NCALoss", CallInputs.LABELLED, GroupDialects::nca));

    private GroupDialects() {}

    private static DialectSettings generalized(LibraryCall call) {
        GeneralizedLiftedLoss loss =
                new GeneralizedLiftedLoss(call.number("neg_margin", 1), call.number("pos_margin", 0));
        return normalized(call, DialectSettings.of(loss, new Euclidean()));
    }

    private static DialectSettings nca(LibraryCall call) {
        NcaLoss loss = new NcaLoss(call.number("softmax_scale", 1), true);
        return normalized(call, DialectSettings.of(loss, DistanceNames.power(call, 2)));
    }

    /// As pytorch-metric-learning does by default.
    private static DialectSettings normalized(LibraryCall call, DialectSettings settings) {
        return settings.normalized(call.flag("normalize_embeddings", true));
    }
}
