package pushpull.lesson.quiz;

import java.util.Optional;
import pushpull.random.Draws;

/// Which of these pairs pulls hardest?
record HardestPull() implements QuizKind {
    @Override
    public Optional<QuizQuestion> ask(QuizRun run, Draws draws) {
        return PairForces.hardest(this, run, 1, draws);
    }
}
