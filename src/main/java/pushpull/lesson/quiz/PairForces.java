package pushpull.lesson.quiz;

import java.util.Optional;
import java.util.stream.IntStream;
import pushpull.random.Draws;
import pushpull.snapshot.BatchPairs;
import pushpull.snapshot.Snapshot;

/// Pairs of a batch by their forces.
final class PairForces {
    private PairForces() {}

    /// A question which of some pairs has the hardest force of one sign.
    ///
    /// @param sign 1 for pull, -1 for push
    static Optional<QuizQuestion> hardest(QuizKind kind, QuizRun run, int sign, Draws draws) {
        Snapshot now = run.now();
        BatchPairs pairs = now.pairs();
        if (pairs == null) {
            return Optional.empty();
        }
        int[] felt = IntStream.range(0, pairs.size())
                .filter(k -> sign * pairs.magnitudes()[k] > 0 && pairs.first()[k] != pairs.second()[k])
                .toArray();
        return ClearBest.of(felt, k -> sign * pairs.magnitudes()[k], draws)
                .map(best -> new QuizQuestion(
                        kind.name(),
                        kind.text(""),
                        IntStream.of(best.things())
                                .mapToObj(k -> PointAnswers.ofPair(now, pairs.first()[k], pairs.second()[k]))
                                .toList(),
                        best.best(),
                        kind.text(
                                ".why",
                                QuizKind.number(pairs.distances()[best.things()[best.best()]]),
                                QuizKind.number(best.value()),
                                QuizKind.number(best.next()))));
    }
}
