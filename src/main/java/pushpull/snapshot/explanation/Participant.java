package pushpull.snapshot.explanation;

/// Somebody in a line-up.
///
/// @param id permanent id of a point, the class of a proxy, or the place in the queue
public record Participant(Kind kind, int id) {
    /// What somebody is.
    public enum Kind {
        /// A point of the batch.
        POINT,
        /// A point of the batch by its first view, where that is met by second ones.
        FIRST_VIEW,
        /// A point of the batch by its second view.
        SECOND_VIEW,
        /// What a prediction is held against: a view as a constant.
        TARGET,
        /// The learned point of a class.
        PROXY,
        /// An embedding of an earlier step.
        QUEUE
    }
}
