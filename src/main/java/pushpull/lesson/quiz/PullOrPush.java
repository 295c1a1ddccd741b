package pushpull.lesson.quiz;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import pushpull.random.Draws;
import pushpull.snapshot.BatchPairs;
import pushpull.snapshot.Snapshot;

/// How many points pull and how many push this one: which are more?
record PullOrPush() implements QuizKind {
    private static final int TRIES = 12;

    @Override
    public Optional<QuizQuestion> ask(QuizRun run, Draws draws) {
        Snapshot now = run.now();
        BatchPairs pairs = now.pairs();
        if (pairs == null || now.batch().length == 0) {
            return Optional.empty();
        }
        for (int i = 0; i < TRIES; i++) {
            int point = now.batch()[draws.nextInt(now.batch().length)];
            long pulling = count(pairs, point, 1);
            long pushing = count(pairs, point, -1);
            if (pulling != pushing) {
                return Optional.of(question(now, point, pulling, pushing));
            }
        }
        return Optional.empty();
    }

    private static long count(BatchPairs pairs, int point, int sign) {
        return IntStream.range(0, pairs.size())
                .filter(k -> (pairs.first()[k] == point) != (pairs.second()[k] == point))
                .filter(k -> sign * pairs.magnitudes()[k] > 0)
                .count();
    }

    private QuizQuestion question(Snapshot now, int point, long pulling, long pushing) {
        List<Integer> ids = List.of(now.points().id(point));
        return new QuizQuestion(
                name(),
                text("", QuizKind.point(now, point)),
                List.of(new QuizQuestion.Answer(text(".pull"), ids), new QuizQuestion.Answer(text(".push"), ids)),
                pulling > pushing ? 0 : 1,
                text(".why", pulling, pushing));
    }
}
