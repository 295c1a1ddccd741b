package pushpull.dialect;

import java.util.List;
import pushpull.loss.CosineContrastiveLoss;
import pushpull.loss.CosineEmbeddingLoss;
import pushpull.pair.Cosine;

/// Pair losses of cosines.
final class CosineDialects {
    /// The epsilon that torch.nn.CosineEmbeddingLoss adds to squared norms.
    private static final double TORCH = 1e-12;

    static final List<Dialect> ALL = List.of(
            new Dialect(
                    "cosine_contrastive",
                    Library.PAPER,
                    "1/2[y(1-s)^2+(1-y)max(0,s-eps)^2], s = cosine",
                    CallInputs.LABELLED,
                    call -> DialectSettings.of(new CosineContrastiveLoss(call.number("eps", 0)), new Cosine())),
            new Dialect(
                    "cosine_embedding_loss",
                    Library.PYTORCH,
                    "nn.CosineEmbeddingLoss",
                    CallInputs.PAIRS,
                    call -> DialectSettings.of(new CosineEmbeddingLoss(call.number("margin", 0)), new Cosine(TORCH))));

    private CosineDialects() {}
}
