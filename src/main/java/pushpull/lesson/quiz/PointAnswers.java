package pushpull.lesson.quiz;

import java.util.List;
import pushpull.settings.Texts;
import pushpull.snapshot.Snapshot;

/// Points and pairs as answers.
final class PointAnswers {
    private PointAnswers() {}

    /// A point by its index.
    static QuizQuestion.Answer of(Snapshot snapshot, int index) {
        return new QuizQuestion.Answer(
                QuizKind.point(snapshot, index), List.of(snapshot.points().id(index)));
    }

    /// A pair by its place among all pairs of the batch.
    static QuizQuestion.Answer ofPair(Snapshot snapshot, int first, int second) {
        return new QuizQuestion.Answer(
                Texts.bundle("lesson")
                        .get("quiz.pair", QuizKind.point(snapshot, first), QuizKind.point(snapshot, second)),
                List.of(snapshot.points().id(first), snapshot.points().id(second)));
    }
}
