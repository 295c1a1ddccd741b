package pushpull.lesson.quiz;

import java.util.List;

/// A question about a run with its answers, one of which is right.
///
/// @param kind what it asks, such as `FurthestMove`
/// @param text of the question
/// @param answers in the order in which they are offered
/// @param right the index of the right one
/// @param explanation why it is right, with the numbers of the engine
public record QuizQuestion(String kind, String text, List<Answer> answers, int right, String explanation) {
    /// An answer.
    ///
    /// @param text as it is offered
    /// @param points permanent ids of the points that it speaks of, to be marked on the stage
    public record Answer(String text, List<Integer> points) {
        public Answer {
            points = List.copyOf(points);
        }

        /// An answer that speaks of no point.
        public Answer(String text) {
            this(text, List.of());
        }
    }

    public QuizQuestion {
        answers = List.copyOf(answers);
        if (right < 0 || right >= answers.size()) {
            throw new IllegalArgumentException("answer " + right + " of " + answers.size());
        }
    }
}
