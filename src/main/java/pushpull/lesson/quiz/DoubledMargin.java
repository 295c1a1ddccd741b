package pushpull.lesson.quiz;

import java.util.List;
import java.util.Optional;
import pushpull.random.Draws;
import pushpull.settings.SettingsException;
import pushpull.snapshot.ActivePairs;

/// What happens to the share of active pairs or triplets if the margin is doubled?
record DoubledMargin() implements QuizKind {
    private static final String KEY = "loss.margin";

    @Override
    public Optional<QuizQuestion> ask(QuizRun run, Draws draws) {
        double margin = NumberSetting.value(run.now().experiment(), KEY);
        boolean felt = run.now().experiment().loss().hasMargin();
        if (!felt || !(margin > 0)) {
            return Optional.empty();
        }
        try {
            return Trend.question(
                    this,
                    text("", QuizKind.number(margin), QuizKind.number(2 * margin)),
                    List.of(),
                    100 * ActivePairs.of(run.now()).share(),
                    100 * ActivePairs.of(run.with(KEY, 2 * margin)).share());
        } catch (SettingsException outOfRange) {
            return Optional.empty();
        }
    }
}
