package pushpull.train;

import pushpull.settings.SettingsException;

/// Whether settings go together: what a loss accepts and needs, checked as a whole before anything changes.
final class Admission {
    private Admission() {}

    /// @throws SettingsException in words, where they do not
    static void check(Experiment experiment) {
        if (!experiment.loss().accepts(experiment.distance())) {
            throw new SettingsException(
                    "distance", Words.of("refused.distance", experiment.loss(), experiment.distance()));
        }
        if (experiment.loss().needsViews() && experiment.supervision().views() < 2) {
            throw new SettingsException("supervision", Words.of("refused.views", experiment.loss()));
        }
    }
}
