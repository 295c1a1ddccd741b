package pushpull.lesson.quiz;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What becomes of a number: it rises, falls, or stays.
enum Trend {
    RISES,
    FALLS,
    STAYS;

    /// A change of this share can be seen.
    private static final double SEEN = 0.03;

    /// A change below this share is none.
    private static final double NONE = 1e-9;

    /// The trend from one number to another; null if it is neither clear nor none.
    static @Nullable Trend of(double before, double after) {
        double size = Math.max(Math.abs(before), Math.abs(after));
        double change = Math.abs(after - before);
        if (!Double.isFinite(before) || !Double.isFinite(after)) {
            return null;
        }
        if (change <= NONE * size) {
            return STAYS;
        }
        return change < SEEN * size ? null : after > before ? RISES : FALLS;
    }

    /// A question what becomes of a number; empty if it is not clear.
    static Optional<QuizQuestion> question(
            QuizKind kind, String asked, List<Integer> points, double before, double after) {
        Trend trend = of(before, after);
        if (trend == null) {
            return Optional.empty();
        }
        List<QuizQuestion.Answer> answers = List.of(
                new QuizQuestion.Answer(kind.text(".rises"), points),
                new QuizQuestion.Answer(kind.text(".falls"), points),
                new QuizQuestion.Answer(kind.text(".stays"), points));
        String why = kind.text(".why", QuizKind.number(before), QuizKind.number(after));
        return Optional.of(new QuizQuestion(kind.name(), asked, answers, trend.ordinal(), why));
    }
}
