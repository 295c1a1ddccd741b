package pushpull.train;

import java.util.List;
import pushpull.data.AugmentedViews;
import pushpull.data.ClassLabels;
import pushpull.data.LabelledViews;
import pushpull.data.PairedViews;
import pushpull.encode.FreePoints;
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
            return refused.spoken();
        }
    }

    /// @throws SettingsException in words, where they do not
    static void check(Experiment experiment) {
        if (!experiment.loss().accepts(experiment.distance())) {
            throw Words.refused(
                    "distance", "refused.distance", experiment.loss(), experiment.distance(), accepted(experiment));
        }
        if (experiment.loss().needsViews() && experiment.supervision().views() < 2) {
            throw Words.refused(
                    "supervision",
                    "refused.views",
                    experiment.loss(),
                    List.of(AugmentedViews.class, LabelledViews.class),
                    PairedViews.class);
        }
        boolean forgets = !(experiment.loss() instanceof PairLoss pairs && pairs.takesMemory());
        if (forgets && !(experiment.memory() instanceof NoMemory)) {
            throw Words.refused("memory", "refused.memory", experiment.loss(), NoMemory.class);
        }
    }

    /// What only the points can tell.
    ///
    /// @throws SettingsException in words, where settings do not go together
    static void check(Experiment experiment, World world) {
        if (experiment.loss().roles().contains(Role.PROXIES) && world.classes() == 0) {
            throw Words.refused("supervision", "refused.proxies", experiment.loss(), ClassLabels.class);
        }
        if (experiment.supervision() instanceof PairedViews && world.points().otherView() == null) {
            throw Words.refused(
                    "supervision", "refused.paired", PairedViews.class, AugmentedViews.class, ClassLabels.class);
        }
        if (world.isListed() && !(experiment.memory() instanceof NoMemory)) {
            throw Words.refused("memory", "refused.groups", NoMemory.class);
        }
    }

    /// Embeddings are dragged where they are free.
    ///
    /// @throws SettingsException in words, where an encoder makes them
    static void checkDrags(List<PointEdit> edits, Network network) {
        for (PointEdit edit : edits) {
            if (edit instanceof PointEdit.Dragged dragged) {
                if (!network.isByPoint()) {
                    throw Words.refused("encoder", "refused.drag", FreePoints.class);
                }
                Drawing.coordinates(dragged.embedding(), network.dimensions());
            }
        }
    }

    private static List<Class<?>> accepted(Experiment experiment) {
        return Settings.members(Distance.class).stream()
                .<Class<?>>map(member -> member)
                .filter(member -> experiment.loss().accepts(Settings.member(Distance.class, member.getSimpleName())))
                .toList();
    }
}
