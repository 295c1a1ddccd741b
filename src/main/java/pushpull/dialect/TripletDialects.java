package pushpull.dialect;

import java.util.List;
import pushpull.loss.SoftTripletLoss;
import pushpull.loss.TripletLoss;
import pushpull.pair.Distance;
import pushpull.pair.Euclidean;
import pushpull.pair.Reduction;
import pushpull.pair.SquaredEuclidean;

/// Triplet losses on given triplets.
final class TripletDialects {
    static final List<Dialect> ALL = List.of(
            new Dialect(
                    "triplet_squared",
                    Library.PAPER,
                    "Schroff et al. 2015 (FaceNet) eq. 2: [||a-p||^2-||a-n||^2+margin]_+",
                    CallInputs.TRIPLETS,
                    call -> hinge(call, new SquaredEuclidean())),
            new Dialect(
                    "triplet_unsquared",
                    Library.PAPER,
                    "[D_ap-D_an+margin]_+",
                    CallInputs.TRIPLETS,
                    call -> hinge(call, new Euclidean())),
            new Dialect(
                    "triplet_soft_margin",
                    Library.PAPER,
                    "Hermans et al. 2017: ln(1+exp(D_ap-D_an))",
                    CallInputs.TRIPLETS,
                    call -> DialectSettings.of(new SoftTripletLoss(call.number("margin", 0)), new Euclidean())),
            new Dialect(
                    "torch_triplet_margin_loss",
                    Library.PYTORCH,
                    "nn.TripletMarginLoss",
                    CallInputs.TRIPLETS,
                    TripletDialects::torch));

    private TripletDialects() {}

    private static DialectSettings hinge(LibraryCall call, Distance distance) {
        return DialectSettings.of(new TripletLoss(call.number("margin", 0.2), reduction(call)), distance);
    }

    /// The hinge with an epsilon in every difference; with `swap`, the different point is compared with the nearer of
    /// anchor and same point.
    private static DialectSettings torch(LibraryCall call) {
        if (call.number("p", 2) != 2) {
            throw UnsupportedCallException.of("p", call.argument("p"), "2");
        }
        TripletLoss loss = new TripletLoss(call.number("margin", 1), Reduction.MEAN, call.flag("swap", false));
        return DialectSettings.of(loss, new Euclidean(call.number("eps", 1e-6)));
    }

    /// The mean that a call asks for.
    static Reduction reduction(LibraryCall call) {
        String words = call.word("reduction", "mean");
        return switch (words) {
            case "mean_nonzero", "avg_non_zero" -> Reduction.MEAN_NONZERO;
            case "mean" -> Reduction.MEAN;
            case "sum" -> Reduction.SUM;
            default -> throw UnsupportedCallException.of("reduction", words, "mean, mean_nonzero, avg_non_zero, sum");
        };
    }
}
