package pushpull.dialect;

import java.util.List;
import pushpull.loss.CircleLoss;
import pushpull.loss.MultiSimilarityLoss;
import pushpull.mine.MultiSimilarity;

/// Losses that weigh similarities by themselves and by each other.
final class SimilarityDialects {
    static final List<Dialect> ALL = List.of(
            new Dialect(
                    "multi_similarity",
                    Library.PYTORCH_METRIC_LEARNING,
                    "losses.MultiSimilarityLoss",
                    CallInputs.LABELLED,
                    SimilarityDialects::multiSimilarity),
            new Dialect(
                    "multi_similarity_mined",
                    Library.PYTORCH_METRIC_LEARNING,
                    "losses.MultiSimilarityLoss + miners.MultiSimilarityMiner",
                    CallInputs.LABELLED,
                    call -> multiSimilarity(call).minedBy(new MultiSimilarity(call.number("epsilon", 0.1)))),
            new Dialect(
                    "multi_similarity_tf_similarity",
                    Library.TF_SIMILARITY,
                    "losses.MultiSimilarityLoss",
                    CallInputs.LABELLED,
                    SimilarityDialects::tensorFlow),
            new Dialect(
                    "circle_per_anchor",
                    Library.PYTORCH_METRIC_LEARNING,
                    "losses.CircleLoss",
                    CallInputs.LABELLED,
                    call -> circle(call, CircleLoss.Scope.ANCHOR)),
            new Dialect(
                    "circle_global",
                    Library.CIRCLE_LOSS,
                    "circle_loss.CircleLoss",
                    CallInputs.LABELLED,
                    call -> circle(call, CircleLoss.Scope.BATCH)));

    private SimilarityDialects() {}

    private static DialectSettings multiSimilarity(LibraryCall call) {
        MultiSimilarityLoss loss =
                new MultiSimilarityLoss(call.number("alpha", 2), call.number("beta", 50), call.number("base", 0.5));
        return DialectSettings.of(loss, DistanceNames.similarity(call, true));
    }

    /// TensorFlow Similarity: the miner is part of the loss, and distances are 1 minus the cosine.
    private static DialectSettings tensorFlow(LibraryCall call) {
        MultiSimilarityLoss loss =
                new MultiSimilarityLoss(call.number("alpha", 2), call.number("beta", 40), call.number("lmda", 0.5));
        return DialectSettings.of(loss, DistanceNames.cosine(call))
                .minedBy(new MultiSimilarity(call.number("epsilon", 0.1)));
    }

    private static DialectSettings circle(LibraryCall call, CircleLoss.Scope scope) {
        CircleLoss loss = new CircleLoss(call.number("m", 0.4), call.number("gamma", 80), scope);
        return DialectSettings.of(loss, DistanceNames.cosine(call));
    }
}
