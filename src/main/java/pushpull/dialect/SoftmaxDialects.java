package pushpull.dialect;

import java.util.List;
import pushpull.loss.ArcFaceLoss;
import pushpull.loss.CosFaceLoss;
import pushpull.loss.NormalizedSoftmaxLoss;
import pushpull.loss.SoftmaxCrossEntropyLoss;
import pushpull.pair.Cosine;
import pushpull.pair.DotProduct;

/// Classifiers on embeddings: one weight vector a class.
final class SoftmaxDialects {
    static final List<Dialect> ALL = List.of(
            new Dialect(
                    "arcface",
                    Library.PYTORCH_METRIC_LEARNING,
                    "losses.ArcFaceLoss",
                    CallInputs.CLASS_DIRECTIONS,
                    SoftmaxDialects::arcFace),
            new Dialect(
                    "cosface",
                    Library.PYTORCH_METRIC_LEARNING,
                    "losses.CosFaceLoss",
                    CallInputs.CLASS_DIRECTIONS,
                    SoftmaxDialects::cosFace),
            new Dialect(
                    "normalized_softmax",
                    Library.PYTORCH_METRIC_LEARNING,
                    "losses.NormalizedSoftmaxLoss",
                    CallInputs.CLASS_DIRECTIONS,
                    SoftmaxDialects::normalized),
            new Dialect(
                    "softmax_cross_entropy",
                    Library.PYTORCH,
                    "nn.Linear + nn.CrossEntropyLoss",
                    CallInputs.CLASS_WEIGHTS,
                    call -> DialectSettings.of(new SoftmaxCrossEntropyLoss(), new DotProduct())));

    private SoftmaxDialects() {}

    private static DialectSettings arcFace(LibraryCall call) {
        double margin = call.number("margin", 28.6);
        boolean radians = call.word("margin_unit", "degrees").equals("radians");
        double degrees = radians ? Math.toDegrees(margin) : margin;
        return DialectSettings.of(new ArcFaceLoss(degrees, call.number("scale", 64)), new Cosine());
    }

    private static DialectSettings cosFace(LibraryCall call) {
        return DialectSettings.of(new CosFaceLoss(call.number("margin", 0.35), call.number("scale", 64)), new Cosine());
    }

    private static DialectSettings normalized(LibraryCall call) {
        return DialectSettings.of(new NormalizedSoftmaxLoss(call.number("temperature", 0.05)), new Cosine());
    }
}
