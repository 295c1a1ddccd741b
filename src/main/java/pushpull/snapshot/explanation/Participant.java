package pushpull.snapshot.explanation;

/// A point, view, proxy or remembered embedding that takes part in a loss.
///
/// @param id permanent id of a point, the class of a proxy, or the place in the queue
public record Participant(Kind kind, int id) {
    /// The kind of a participant.
    public enum Kind {
        /// A point of the batch.
        POINT,
        /// The first view of a point of the batch, if first views are compared with second ones.
        FIRST_VIEW,
        /// The second view of a point of the batch.
        SECOND_VIEW,
        /// A view held constant, which a prediction is compared with.
        TARGET,
        /// The learned point of a class.
        PROXY,
        /// An embedding of an earlier step.
        QUEUE
    }
}
