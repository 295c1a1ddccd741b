package pushpull.lesson;

import java.util.List;

/// What a learner answers with.
public sealed interface Question {
    /// One of several sentences.
    ///
    /// @param answers in the order in which they are offered
    /// @param right the index of the right one
    record Choices(List<String> answers, int right) implements Question {
        public Choices {
            answers = List.copyOf(answers);
        }
    }

    /// A number.
    ///
    /// @param right the quantity, after the run has answered
    /// @param within how far off is still right
    record Number(Quantity right, double within) implements Question {}

    /// A place: the ghost of a point is dragged to where the point will be.
    ///
    /// @param point whose ghost it is
    /// @param within at which distance from the place, after the run has answered, it is still right
    record Ghost(Selection point, double within) implements Question {}
}
