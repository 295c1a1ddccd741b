package pushpull.lesson.quiz;

import java.util.Optional;
import java.util.stream.IntStream;
import pushpull.random.Draws;
import pushpull.snapshot.Snapshot;
import pushpull.statistics.Geometry;

/// Which of these points moves furthest in the next ten steps?
record FurthestMove() implements QuizKind {
    /// How many steps are meant.
    static final int STEPS = 10;

    @Override
    public Optional<QuizQuestion> ask(QuizRun run, Draws draws) {
        Snapshot now = run.now();
        Snapshot then = run.after(STEPS);
        return ClearBest.of(now.points().training(), point -> moved(point, now, then), draws)
                .map(best -> new QuizQuestion(
                        name(),
                        text("", STEPS),
                        IntStream.of(best.things())
                                .mapToObj(point -> PointAnswers.of(now, point))
                                .toList(),
                        best.best(),
                        text(
                                ".why",
                                QuizKind.point(now, best.things()[best.best()]),
                                QuizKind.number(best.value()),
                                QuizKind.number(best.next()))));
    }

    private static double moved(int point, Snapshot now, Snapshot then) {
        return Geometry.distance(now.embeddings().row(point), then.embeddings().row(point));
    }
}
