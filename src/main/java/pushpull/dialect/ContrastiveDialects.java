package pushpull.dialect;

import java.util.List;
import pushpull.loss.ContrastiveLoss;
import pushpull.pair.Euclidean;
import pushpull.pair.Reduction;

/// The contrastive losses of Hadsell and of the libraries that differ from it.
final class ContrastiveDialects {
    static final List<Dialect> ALL = List.of(
            paper("contrastive_hadsell", "Hadsell, Chopra, LeCun 2006, eq. 4", ContrastiveLoss.Form.HADSELL),
            paper(
                    "contrastive_squared",
                    "Hadsell, Chopra, LeCun 2006, eq. 4 without the factor 1/2",
                    ContrastiveLoss.Form.SQUARED),
            paper(
                    "contrastive_unsquared",
                    "Hadsell, Chopra, LeCun 2006, eq. 4 unsquared, without 1/2",
                    ContrastiveLoss.Form.UNSQUARED),
            new Dialect(
                    "contrastive_pml",
                    Library.PYTORCH_METRIC_LEARNING,
                    "losses.ContrastiveLoss",
                    CallInputs.LABELLED,
                    ContrastiveDialects::separate),
            new Dialect(
                    "contrastive_pairs_eps1e-9",
                    Library.SIAMESE_TRIPLET,
                    "losses.ContrastiveLoss",
                    CallInputs.PAIRS,
                    ContrastiveDialects::smoothed),
            new Dialect(
                    "contrastive_pairs_pairwise_eps1e-6",
                    Library.SENTENCE_TRANSFORMERS,
                    "losses.ContrastiveLoss(EUCLIDEAN)",
                    CallInputs.PAIRS,
                    ContrastiveDialects::offset));

    private ContrastiveDialects() {}

    /// All pairs of a batch with labels.
    private static Dialect paper(String id, String equation, ContrastiveLoss.Form form) {
        return new Dialect(id, Library.PAPER, equation, CallInputs.LABELLED, call -> {
            double margin = call.number("margin", 1);
            return DialectSettings.of(new ContrastiveLoss(margin, 0, form, Reduction.MEAN, 0), new Euclidean());
        });
    }

    /// pytorch-metric-learning: the mean of the same terms plus the mean of the different ones.
    private static DialectSettings separate(LibraryCall call) {
        String words = call.word("reducer", "avg_non_zero");
        Reduction reduction =
                switch (words) {
                    case "avg_non_zero" -> Reduction.SEPARATE_MEANS_NONZERO;
                    case "mean" -> Reduction.SEPARATE_MEANS;
                    default -> throw UnsupportedCallException.of("reducer", words, "avg_non_zero, mean");
                };
        ContrastiveLoss loss = new ContrastiveLoss(
                call.number("neg_margin", 1),
                call.number("pos_margin", 0),
                ContrastiveLoss.Form.UNSQUARED,
                reduction,
                0);
        return DialectSettings.of(loss, new Euclidean()).normalized(call.flag("normalize_embeddings", true));
    }

    /// adambielski's siamese-triplet: an epsilon inside the root between different points.
    private static DialectSettings smoothed(LibraryCall call) {
        ContrastiveLoss loss = new ContrastiveLoss(
                call.number("margin", 1),
                0,
                ContrastiveLoss.Form.HADSELL,
                Reduction.MEAN,
                call.number("eps_inside_sqrt", 1e-9));
        return DialectSettings.of(loss, new Euclidean());
    }

    /// sentence-transformers, by PyTorch's pairwise distance: an epsilon in every coordinate of the difference.
    private static DialectSettings offset(LibraryCall call) {
        Euclidean distance = new Euclidean(call.number("eps_added_to_difference", 1e-6));
        return DialectSettings.of(new ContrastiveLoss(call.number("margin", 1)), distance);
    }
}
