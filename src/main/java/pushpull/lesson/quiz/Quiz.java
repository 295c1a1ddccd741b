package pushpull.lesson.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;

/// Questions about a run as it stands.
public final class Quiz {
    private Quiz() {}

    /// The names of all kinds of questions.
    public static List<String> kinds() {
        return QuizKind.ALL.stream().map(QuizKind::name).toList();
    }

    /// Some questions, each of another kind, in an order that the seed draws; fewer if the run does not give as many.
    /// The same run and seed give the same questions.
    ///
    /// @param seed of the draws
    /// @param count how many at most
    public static List<QuizQuestion> of(QuizRun run, long seed, int count) {
        List<QuizQuestion> questions = new ArrayList<>();
        int[] order = draws(run, seed, QuizKind.ALL.size()).choose(QuizKind.ALL.size(), QuizKind.ALL.size());
        for (int kind : order) {
            if (questions.size() < count) {
                ask(run, seed, kind).ifPresent(questions::add);
            }
        }
        return questions;
    }

    /// A question of one kind; empty if the run gives none with a clear answer.
    ///
    /// @param kind one of [#kinds]
    public static Optional<QuizQuestion> of(QuizRun run, long seed, String kind) {
        return ask(run, seed, kinds().indexOf(kind));
    }

    private static Optional<QuizQuestion> ask(QuizRun run, long seed, int kind) {
        return QuizKind.ALL.get(kind).ask(run, draws(run, seed, kind));
    }

    private static Draws draws(QuizRun run, long seed, int kind) {
        return new Streams(seed).of(Purpose.QUIZ, run.now().step(), kind);
    }
}
