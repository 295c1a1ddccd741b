package pushpull.lesson.quiz;

import java.util.List;
import java.util.Optional;
import pushpull.random.Draws;
import pushpull.snapshot.Snapshot;
import pushpull.statistics.Geometry;

/// Are these two points nearer or further apart in ten steps?
record NearerOrFurther() implements QuizKind {
    private static final int TRIES = 12;

    @Override
    public Optional<QuizQuestion> ask(QuizRun run, Draws draws) {
        Snapshot now = run.now();
        Snapshot then = run.after(FurthestMove.STEPS);
        int[] training = now.points().training();
        if (training.length < 2) {
            return Optional.empty();
        }
        for (int i = 0; i < TRIES; i++) {
            int[] two = draws.choose(2, training.length);
            int first = training[two[0]];
            int second = training[two[1]];
            Optional<QuizQuestion> question = Trend.question(
                    this,
                    text("", QuizKind.point(now, first), QuizKind.point(now, second), FurthestMove.STEPS),
                    List.of(now.points().id(first), now.points().id(second)),
                    apart(now, first, second),
                    apart(then, first, second));
            if (question.isPresent()) {
                return question;
            }
        }
        return Optional.empty();
    }

    private static double apart(Snapshot snapshot, int first, int second) {
        return Geometry.distance(
                snapshot.embeddings().row(first), snapshot.embeddings().row(second));
    }
}
