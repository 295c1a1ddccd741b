package pushpull.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pushpull.experiment.Experiment;
import pushpull.file.ExperimentFile;
import pushpull.file.Experiments;
import pushpull.settings.Settings;

/// The experiment that a command runs, and `--set`, which changes its first settings.
final class ExperimentOption {
    @Parameters(
            paramLabel = "FILE_OR_NAME",
            arity = "0..1",
            defaultValue = Experiments.DEFAULT,
            description = "An experiment file, a name from the gallery, or for train a table of your own (default:"
                    + " ${DEFAULT-VALUE}).")
    private String experiment = Experiments.DEFAULT;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Change a setting, such as loss.margin=0.5.")
    private Map<String, String> settings = new LinkedHashMap<>();

    /// The file or name as given.
    String name() {
        return experiment;
    }

    /// The settings of `--set`, by key.
    Map<String, String> settings() {
        return settings;
    }

    ExperimentFile file() {
        return Experiments.open(experiment);
    }

    /// The first settings of a file, with those of `--set`.
    Experiment start(ExperimentFile file) {
        return Settings.with(file.script().start(), settings);
    }
}
