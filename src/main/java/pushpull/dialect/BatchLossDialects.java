package pushpull.dialect;

import java.util.List;
import pushpull.loss.BarlowTwinsLoss;
import pushpull.loss.VicRegLoss;

/// Losses of two views of a whole batch that are not made of pairs.
final class BatchLossDialects {
    static final List<Dialect> ALL = List.of(
            new Dialect("vicreg", Library.LIGHTLY, "loss.VICRegLoss", CallInputs.VIEWS, BatchLossDialects::vicReg),
            new Dialect(
                    "barlow_twins",
                    Library.LIGHTLY,
                    "loss.BarlowTwinsLoss",
                    CallInputs.VIEWS,
                    call -> barlow(call, BarlowTwinsLoss.Deviation.CODE)),
            new Dialect(
                    "barlow_twins_paper",
                    Library.PAPER,
                    "Zbontar et al. 2021 Algorithm 1",
                    CallInputs.VIEWS,
                    call -> barlow(call, BarlowTwinsLoss.Deviation.PAPER)));

    private BatchLossDialects() {}

    private static DialectSettings vicReg(LibraryCall call) {
        return DialectSettings.of(new VicRegLoss(
                call.number("lambda", 25),
                call.number("mu", 25),
                call.number("nu", 1),
                call.number("gamma", 1),
                call.number("eps", 1e-4)));
    }

    private static DialectSettings barlow(LibraryCall call, BarlowTwinsLoss.Deviation deviation) {
        return DialectSettings.of(new BarlowTwinsLoss(call.number("lambda", 5e-3), deviation));
    }
}
