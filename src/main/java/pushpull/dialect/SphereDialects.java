package pushpull.dialect;

import java.util.List;
import pushpull.loss.AlignmentLoss;
import pushpull.loss.AlignmentUniformityLoss;
import pushpull.loss.PairLoss;
import pushpull.loss.UniformityLoss;
import pushpull.pair.SquaredEuclidean;

/// Alignment and uniformity, alone and together.
final class SphereDialects {
    static final List<Dialect> ALL = List.of(
            new Dialect(
                    "alignment",
                    Library.ALIGN_UNIFORM,
                    "align_loss",
                    CallInputs.VIEWS,
                    call -> settings(call, new AlignmentLoss(call.number("alpha", 2)))),
            new Dialect(
                    "uniformity",
                    Library.ALIGN_UNIFORM,
                    "uniform_loss",
                    CallInputs.POINTS,
                    call -> settings(call, new UniformityLoss(call.number("t", 2)))),
            new Dialect(
                    "align_plus_uniform",
                    Library.LIGHTLY,
                    "loss.HypersphereLoss",
                    CallInputs.VIEWS,
                    call -> settings(
                            call,
                            new AlignmentUniformityLoss(
                                    call.number("lam", 1), call.number("alpha", 2), call.number("t", 2)))));

    private SphereDialects() {}

    private static DialectSettings settings(LibraryCall call, PairLoss loss) {
        return DialectSettings.of(loss, new SquaredEuclidean()).normalized(call.flag("normalize", true));
    }
}
