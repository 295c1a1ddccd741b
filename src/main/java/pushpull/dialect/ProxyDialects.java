package pushpull.dialect;

import java.util.List;
import pushpull.loss.ProxyAnchorLoss;
import pushpull.loss.ProxyNcaLoss;
import pushpull.pair.Cosine;
import pushpull.pair.SquaredEuclidean;

/// Losses with one learned point a class.
final class ProxyDialects {
    static final List<Dialect> ALL = List.of(
            new Dialect(
                    "proxy_nca",
                    Library.PYTORCH_METRIC_LEARNING,
                    "losses.ProxyNCALoss",
                    CallInputs.PROXIES,
                    call -> nca(call, ProxyNcaLoss.Denominator.ALL)),
            new Dialect(
                    "proxy_nca_paper",
                    Library.PAPER,
                    "Movshovitz-Attias et al. 2017 eq. 4",
                    CallInputs.PROXIES,
                    call -> nca(call, ProxyNcaLoss.Denominator.OTHERS)),
            new Dialect(
                    "proxy_nca_smoothed",
                    Library.PROXY_NCA,
                    "proxynca.ProxyNCA",
                    CallInputs.PROXIES,
                    ProxyDialects::smoothed),
            new Dialect(
                    "proxy_anchor",
                    Library.PYTORCH_METRIC_LEARNING,
                    "losses.ProxyAnchorLoss",
                    CallInputs.PROXIES,
                    ProxyDialects::anchored));

    private ProxyDialects() {}

    private static DialectSettings nca(LibraryCall call, ProxyNcaLoss.Denominator denominator) {
        ProxyNcaLoss loss = new ProxyNcaLoss(call.number("softmax_scale", 1), denominator, 0);
        return DialectSettings.of(loss, new SquaredEuclidean()).normalized(call.flag("normalize", true));
    }

    /// Lengths a of embeddings and b of proxies: |x - p|^2 is a^2 + b^2 - 2 a b cos, so only the scale 2 a b counts.
    private static DialectSettings smoothed(LibraryCall call) {
        double scale = 2 * call.number("scaling_x", 1) * call.number("scaling_p", 3);
        ProxyNcaLoss loss = new ProxyNcaLoss(scale, ProxyNcaLoss.Denominator.ALL, call.number("smoothing", 0.1));
        return DialectSettings.of(loss, new Cosine());
    }

    private static DialectSettings anchored(LibraryCall call) {
        return DialectSettings.of(
                new ProxyAnchorLoss(call.number("margin", 0.1), call.number("alpha", 32)), new Cosine());
    }
}
