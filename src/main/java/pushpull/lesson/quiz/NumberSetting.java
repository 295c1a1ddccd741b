package pushpull.lesson.quiz;

import pushpull.experiment.Experiment;
import pushpull.settings.Settings;

/// A setting that is a number, if an experiment has it.
final class NumberSetting {
    private NumberSetting() {}

    /// NaN if it has none.
    static double value(Experiment experiment, String key) {
        String text = Settings.flatten(experiment).get(key);
        return text == null ? Double.NaN : Double.parseDouble(text);
    }
}
