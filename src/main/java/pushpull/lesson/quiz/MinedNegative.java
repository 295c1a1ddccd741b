package pushpull.lesson.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pushpull.random.Draws;
import pushpull.snapshot.MinedPairs;
import pushpull.snapshot.Snapshot;

/// Which of these negatives will the miner pick for this anchor in the next step?
record MinedNegative() implements QuizKind {
    private static final int TRIES = 24;

    @Override
    public Optional<QuizQuestion> ask(QuizRun run, Draws draws) {
        boolean mined = run.now().experiment().loss().isMinable()
                && run.now().experiment().miner().isMining();
        Snapshot ahead = run.ahead();
        MinedPairs picks = ahead.picks();
        if (!mined || picks == null || ahead.batch().length == 0) {
            return Optional.empty();
        }
        for (int i = 0; i < TRIES; i++) {
            int anchor = ahead.batch()[draws.nextInt(ahead.batch().length)];
            Optional<QuizQuestion> question = ask(ahead, picks, anchor, draws);
            if (question.isPresent()) {
                return question;
            }
        }
        return Optional.empty();
    }

    private Optional<QuizQuestion> ask(Snapshot ahead, MinedPairs picks, int anchor, Draws draws) {
        Set<Integer> picked = IntStream.range(0, picks.size())
                .filter(k -> picks.anchors()[k] == anchor && !picks.positive()[k])
                .mapToObj(k -> picks.partners()[k])
                .collect(Collectors.toSet());
        int[] others = IntStream.of(ahead.batch())
                .filter(point -> point != anchor && !picked.contains(point))
                .filter(point -> ahead.givenLabel(point) != ahead.givenLabel(anchor))
                .toArray();
        if (picked.isEmpty() || others.length < ClearBest.OFFERED - 1) {
            return Optional.empty();
        }
        List<Integer> offered = new ArrayList<>();
        IntStream.of(draws.choose(ClearBest.OFFERED - 1, others.length)).forEach(place -> offered.add(others[place]));
        int pick = List.copyOf(picked).stream().sorted().toList().get(draws.nextInt(picked.size()));
        int right = draws.nextInt(ClearBest.OFFERED);
        offered.add(right, pick);
        return Optional.of(new QuizQuestion(
                name(),
                text("", QuizKind.point(ahead, anchor)),
                offered.stream().map(point -> PointAnswers.of(ahead, point)).toList(),
                right,
                text(".why", QuizKind.point(ahead, pick), picked.size())));
    }
}
