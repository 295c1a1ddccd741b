package pushpull.lesson.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import pushpull.data.PointNames;
import pushpull.random.Draws;
import pushpull.snapshot.Snapshot;
import pushpull.statistics.Neighbours;

/// Which of these points has a nearest neighbour of another class?
record MisplacedPoint() implements QuizKind {
    @Override
    public Optional<QuizQuestion> ask(QuizRun run, Draws draws) {
        Snapshot now = run.now();
        int[] training = IntStream.of(now.points().training())
                .filter(point -> now.points().label(point) >= 0)
                .toArray();
        if (training.length <= ClearBest.OFFERED) {
            return Optional.empty();
        }
        Neighbours neighbours = Neighbours.within(now.embeddings().rows(training));
        int[] nearest = IntStream.range(0, training.length)
                .map(i -> training[neighbours.neighbour(i, 0)])
                .toArray();
        int[] wrong = places(training, nearest, now, false);
        int[] right = places(training, nearest, now, true);
        return wrong.length == 0 || right.length < ClearBest.OFFERED - 1
                ? Optional.empty()
                : Optional.of(
                        question(now, new Near(training, nearest), wrong[draws.nextInt(wrong.length)], right, draws));
    }

    private static int[] places(int[] training, int[] nearest, Snapshot now, boolean same) {
        return IntStream.range(0, training.length)
                .filter(i -> (now.points().label(training[i]) == now.points().label(nearest[i])) == same)
                .toArray();
    }

    private QuizQuestion question(Snapshot now, Near near, int wrong, int[] others, Draws draws) {
        List<Integer> offered = new ArrayList<>();
        IntStream.of(draws.choose(ClearBest.OFFERED - 1, others.length)).forEach(place -> offered.add(others[place]));
        int right = draws.nextInt(ClearBest.OFFERED);
        offered.add(right, wrong);
        return new QuizQuestion(
                name(),
                text(""),
                offered.stream().map(i -> PointAnswers.of(now, near.points[i])).toList(),
                right,
                text(
                        ".why",
                        QuizKind.point(now, near.points[wrong]),
                        PointNames.name(now.points().id(near.nearest[wrong])),
                        PointNames.ofClass(now.points(), now.points().label(near.nearest[wrong]))));
    }

    /// Points that are trained on, and the nearest of each.
    @SuppressWarnings("ArrayRecordComponent")
    private record Near(int[] points, int[] nearest) {}
}
