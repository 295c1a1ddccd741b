package pushpull.lesson.quiz;

import java.util.List;
import java.util.Optional;
import pushpull.random.Draws;
import pushpull.settings.SettingsException;

/// What happens to the loss of the batch if the temperature is halved?
record HalvedTemperature() implements QuizKind {
    private static final String KEY = "loss.temperature";

    @Override
    public Optional<QuizQuestion> ask(QuizRun run, Draws draws) {
        double temperature = NumberSetting.value(run.now().experiment(), KEY);
        if (Double.isNaN(temperature)) {
            return Optional.empty();
        }
        try {
            return Trend.question(
                    this,
                    text("", QuizKind.number(temperature), QuizKind.number(temperature / 2)),
                    List.of(),
                    run.now().lossNow(),
                    run.with(KEY, temperature / 2).lossNow());
        } catch (SettingsException outOfRange) {
            return Optional.empty();
        }
    }
}
