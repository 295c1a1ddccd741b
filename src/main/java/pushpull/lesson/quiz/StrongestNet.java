package pushpull.lesson.quiz;

import java.util.Optional;
import java.util.stream.IntStream;
import pushpull.random.Draws;
import pushpull.snapshot.Snapshot;
import pushpull.tensor.Norms;

/// On which of these points is the net force strongest?
record StrongestNet() implements QuizKind {
    @Override
    public Optional<QuizQuestion> ask(QuizRun run, Draws draws) {
        Snapshot now = run.now();
        int[] rows = IntStream.range(0, now.batch().length).toArray();
        return ClearBest.of(rows, row -> Norms.of(now.net().row(row)), draws)
                .map(best -> new QuizQuestion(
                        name(),
                        text(""),
                        IntStream.of(best.things())
                                .mapToObj(row -> PointAnswers.of(now, now.batch()[row]))
                                .toList(),
                        best.best(),
                        text(
                                ".why",
                                QuizKind.point(now, now.batch()[best.things()[best.best()]]),
                                QuizKind.number(best.value()),
                                QuizKind.number(best.next()))));
    }
}
