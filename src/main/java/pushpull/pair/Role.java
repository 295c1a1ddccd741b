package pushpull.pair;

/// The sets of embeddings that a comparison can be between. With two views, the first views of a batch come first
/// and the second ones follow.
public enum Role {
    /// The batch as encoded, all views.
    EMBEDDINGS(false),
    /// The first view of each point.
    FIRST(false),
    /// The second view of each point.
    SECOND(false),
    /// The first view through the predictor head.
    FIRST_PREDICTED(false),
    /// The second view through the predictor head.
    SECOND_PREDICTED(false),
    /// The first view as a constant, by the momentum encoder if the loss has one.
    FIRST_TARGET(true),
    /// The second view as a constant, by the momentum encoder if the loss has one.
    SECOND_TARGET(true),
    /// Targets or embeddings of earlier batches, as constants.
    QUEUE(true),
    /// Learned points, one a class.
    PROXIES(false),
    /// What the decoder makes of the embeddings, all views.
    RECONSTRUCTION(false),
    /// What the encoder saw, all views.
    INPUT(true);

    private final boolean detached;

    Role(boolean detached) {
        this.detached = detached;
    }

    /// Whether it holds one of two views of each point.
    public boolean isView() {
        return switch (this) {
            case EMBEDDINGS, QUEUE, PROXIES, RECONSTRUCTION, INPUT -> false;
            case FIRST, SECOND, FIRST_PREDICTED, SECOND_PREDICTED, FIRST_TARGET, SECOND_TARGET -> true;
        };
    }

    /// Whether no gradient flows into it.
    public boolean isDetached() {
        return detached;
    }
}
