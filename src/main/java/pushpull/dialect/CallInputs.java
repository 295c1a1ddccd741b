package pushpull.dialect;

import java.util.List;

/// The inputs that a loss is called with, by the names that they have in reference cases.
public enum CallInputs {
    /// Points alone.
    POINTS("embeddings"),
    /// Points and the class of each.
    LABELLED("embeddings", "labels"),
    /// Points, and which pairs of them are the same or different.
    PAIRS("embeddings", "pairs"),
    /// Points, and triplets of anchor, same and different.
    TRIPLETS("embeddings", "triplets"),
    /// Points with classes, and one point for each class.
    PROXIES("embeddings", "labels", "proxies"),
    /// Points with classes, and the direction of each class.
    CLASS_DIRECTIONS("embeddings", "labels", "weights"),
    /// Points with classes, and the weights and shift of each class.
    CLASS_WEIGHTS("embeddings", "labels", "weights", "bias"),
    /// Two views of each point.
    VIEWS("view1", "view2"),
    /// Two views of each point, and the class of each.
    LABELLED_VIEWS("labels", "view1", "view2"),
    /// Two points of each class, one of them the anchor.
    ANCHORS("anchors", "positives"),
    /// Queries, and the key that is the same as each.
    QUERIES("query", "positive"),
    /// Queries, with one same key and several different ones each.
    CANDIDATES("query", "positive", "negatives"),
    /// Queries, a key for each, and a queue of earlier keys.
    QUEUE("query", "key", "queue"),
    /// Predictions, and the target of each.
    PREDICTION("prediction", "target"),
    /// Predictions and targets of two views.
    PREDICTIONS("p1", "p2", "z1", "z2");

    private final List<String> names;

    CallInputs(String... names) {
        this.names = List.of(names);
    }

    public List<String> names() {
        return names;
    }

    /// Whether each point comes with its class.
    public boolean isLabelled() {
        return names.contains("labels");
    }

    /// Whether a batch of points with labels, and a second view of each if there is one, has all that is needed.
    public boolean isBatch() {
        return switch (this) {
            case POINTS, LABELLED, PAIRS, TRIPLETS, PROXIES, CLASS_DIRECTIONS, CLASS_WEIGHTS -> true;
            case VIEWS, LABELLED_VIEWS, QUERIES -> true;
            case ANCHORS, CANDIDATES, QUEUE, PREDICTION, PREDICTIONS -> false;
        };
    }

    /// Whether each point is compared with a second view of itself.
    public boolean isOfSecondView() {
        return isTwoViews() || this == QUERIES;
    }

    /// Whether each point comes as two views.
    public boolean isTwoViews() {
        return names.contains("view2");
    }
}
