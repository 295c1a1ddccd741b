package pushpull.train;

import java.util.List;
import java.util.stream.Collectors;
import pushpull.encode.Network;
import pushpull.loss.PairLoss;
import pushpull.mine.NoMemory;
import pushpull.pair.Distance;
import pushpull.pair.Role;
import pushpull.settings.Settings;
import pushpull.settings.SettingsException;

/// Whether settings go together: what a loss accepts and needs, checked as a whole before anything changes.
public final class Admission {
    private Admission() {}

    /// Why settings do not go together, in words; empty where they do. What only the points can tell is left out.
    public static String refusal(Experiment experiment) {
        try {
            check(experiment);
            return "";
        } catch (SettingsException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    /// @throws SettingsException in words, where they do not
    static void check(Experiment experiment) {
        if (!experiment.loss().accepts(experiment.distance())) {
            throw new SettingsException(
                    "distance",
                    Words.of("refused.distance", experiment.loss(), experiment.distance(), accepted(experiment)));
        }
        if (experiment.loss().needsViews() && experiment.supervision().views() < 2) {
            throw new SettingsException("supervision", Words.of("refused.views", experiment.loss()));
        }
        boolean forgets = !(experiment.loss() instanceof PairLoss pairs && pairs.takesMemory());
        if (forgets && !(experiment.memory() instanceof NoMemory)) {
            throw new SettingsException("memory", Words.of("refused.memory", experiment.loss()));
        }
    }

    /// What only the points can tell.
    ///
    /// @throws SettingsException in words, where settings do not go together
    static void check(Experiment experiment, World world) {
        if (experiment.loss().roles().contains(Role.PROXIES) && world.classes() == 0) {
            throw new SettingsException("supervision", Words.of("refused.proxies", experiment.loss()));
        }
        if (world.isListed() && !(experiment.memory() instanceof NoMemory)) {
            throw new SettingsException("memory", Words.of("refused.groups"));
        }
    }

    /// Embeddings are dragged where they are free.
    ///
    /// @throws SettingsException in words, where an encoder makes them
    static void checkDrags(List<PointEdit> edits, Network network) {
        for (PointEdit edit : edits) {
            if (edit instanceof PointEdit.Dragged dragged) {
                if (!network.isByPoint()) {
                    throw new SettingsException("encoder", Words.of("refused.drag"));
                }
                Drawing.coordinates(dragged.embedding(), network.dimensions());
            }
        }
    }

    private static String accepted(Experiment experiment) {
        return Settings.members(Distance.class).stream()
                .map(Class::getSimpleName)
                .filter(name -> experiment.loss().accepts(Settings.member(Distance.class, name)))
                .collect(Collectors.joining(", "));
    }
}
