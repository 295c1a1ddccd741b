package pushpull.cli.option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pushpull.experiment.Experiment;
import pushpull.file.ExperimentFile;
import pushpull.file.Experiments;
import pushpull.settings.Settings;

/// The experiment that a command runs, and `--set`, which changes its first settings.
public final class ExperimentOption {
    @Parameters(
            paramLabel = "FILE_OR_NAME",
            arity = "0..1",
            defaultValue = Experiments.DEFAULT,
            description = "An experiment file, a name from the gallery, or for train a table of your own (default:"
                    + " ${DEFAULT-VALUE}).")
    private String experiment = Experiments.DEFAULT;

    @Option(names = "--variant", paramLabel = "NAME", description = "Which variant of an experiment with several.")
    private @Nullable String variant;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Change a setting, such as loss.margin=0.5.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Mixin
    private OutsideOption outside = new OutsideOption();

    /// The file or name as given.
    public String name() {
        return experiment;
    }

    /// The settings of `--set`, by key.
    public Map<String, String> settings() {
        return settings;
    }

    /// The experiment as one run: of a file with variants, the one that was chosen.
    public ExperimentFile file() {
        ExperimentFile file = outside.open(experiment);
        List<String> names = file.varied().names();
        if (variant == null) {
            UsageException.unless(
                    names.isEmpty(),
                    experiment + " has several variants: " + String.join(", ", names)
                            + ". Choose one with --variant, or compare them: pushpull compare " + experiment + ".");
            return file;
        }
        int chosen = names.indexOf(variant);
        UsageException.unless(
                chosen >= 0,
                experiment + " has no variant \"" + variant + "\""
                        + (names.isEmpty() ? "." : ". Choose one of: " + String.join(", ", names) + "."));
        ExperimentFile.Recorded recorded = file.variants().get(chosen);
        return new ExperimentFile(
                variant,
                file.about(),
                file.steps(),
                file.scripts().get(chosen),
                recorded.end(),
                file.data(),
                List.of());
    }

    /// The first settings of a file, with those of `--set`.
    public Experiment start(ExperimentFile file) {
        return Settings.with(file.script().start(), settings);
    }
}
