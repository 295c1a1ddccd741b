package pushpull.cli.option;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import pushpull.experiment.Experiment;
import pushpull.settings.Settings;

/// The settings under which embeddings that were made elsewhere are looked at: how they were made does not count.
public final class EmbeddingSettings {
    private static final Set<String> TAKEN =
            Set.of("distance", "loss", "miner", "memory", "supervision", "seed", "encoder.normalize");

    private EmbeddingSettings() {}

    /// The settings with those given; refuses one that would have no effect.
    ///
    /// @param first what differs from the usual settings from the beginning
    /// @param file that holds the embeddings
    public static Experiment of(Map<String, String> first, Map<String, String> given, String file) {
        Experiment experiment = Settings.with(Settings.read(Experiment.class, first), given);
        for (String key : given.keySet()) {
            String root = key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
            UsageException.unless(
                    TAKEN.contains(root) || TAKEN.contains(key),
                    "--set " + key + " has no effect here: all points of " + file + " are one batch, taken as they are."
                            + " Settings with an effect: "
                            + TAKEN.stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
        return experiment;
    }

    /// Whether settings say which points are the same even if these have no labels.
    public static boolean sayWhatIsSame(Map<String, String> given) {
        return given.keySet().stream().anyMatch(key -> key.startsWith("supervision") || key.startsWith("loss"));
    }
}
