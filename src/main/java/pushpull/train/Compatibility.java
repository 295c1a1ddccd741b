package pushpull.train;

import java.util.List;
import java.util.function.Predicate;
import pushpull.encode.Encoder;
import pushpull.experiment.Experiment;
import pushpull.experiment.PointEdit;
import pushpull.experiment.PointEditing;
import pushpull.experiment.RunMessages;
import pushpull.mine.Memory;
import pushpull.pair.Distance;
import pushpull.pair.Role;
import pushpull.settings.Family;
import pushpull.settings.Settings;
import pushpull.settings.SettingsException;
import pushpull.supervise.Supervision;

/// Whether settings go together: what a loss accepts and needs, checked as a whole before anything changes.
public final class Compatibility {
    private Compatibility() {}

    /// Why settings do not go together, in words; empty if they do. What only the points can tell is left out.
    public static String refusal(Experiment experiment) {
        try {
            check(experiment);
            return "";
        } catch (SettingsException refused) {
            return refused.spoken();
        }
    }

    /// The same with what the data set and the supervision say of points that were not made yet. Points drawn by hand
    /// and files can still surprise.
    public static String foreseen(Experiment experiment) {
        String refusal = refusal(experiment);
        if (!refusal.isEmpty()) {
            return refusal;
        }
        try {
            foresee(experiment);
            return "";
        } catch (SettingsException refused) {
            return refused.spoken();
        }
    }

    private static void foresee(Experiment experiment) {
        Supervision supervision = experiment.supervision();
        boolean grouped = supervision.isByClass() || !experiment.data().isSheet();
        checkPoints(
                experiment,
                supervision.isByPairs() || !grouped,
                experiment.data().isPaired(),
                supervision.isByPairs());
    }

    /// @throws SettingsException in words, if they do not
    static void check(Experiment experiment) {
        if (!experiment.loss().accepts(experiment.distance())) {
            throw RunMessages.refused(
                    "distance", "refused.distance", experiment.loss(), experiment.distance(), accepted(experiment));
        }
        if (experiment.loss().needsViews() && experiment.supervision().views() < 2) {
            throw RunMessages.refused(
                    "supervision",
                    "refused.views",
                    experiment.loss(),
                    members(Supervision.class, member -> member.views() > 1 && member.isAugmenting()),
                    members(Supervision.class, Supervision::isOfGivenViews));
        }
        if (experiment.memory().isKept() && !experiment.loss().takesMemory()) {
            throw RunMessages.refused("memory", "refused.memory", experiment.loss(), forgetful());
        }
    }

    /// What only the points can tell.
    ///
    /// @throws SettingsException in words, if settings do not go together
    static void check(Experiment experiment, TrainingData data) {
        MemoryNeed.check(experiment, data);
        checkPoints(experiment, data.classes() == 0, data.points().otherView() != null, data.isListed());
    }

    /// @param classless whether points are of no classes for which something could be learned
    /// @param paired whether they have second views
    /// @param listed whether positives are listed pair by pair
    private static void checkPoints(Experiment experiment, boolean classless, boolean paired, boolean listed) {
        if (experiment.loss().roles().contains(Role.PROXIES) && classless) {
            throw RunMessages.refused(
                    "supervision",
                    "refused.proxies",
                    experiment.loss(),
                    members(Supervision.class, Supervision::isByClass));
        }
        if (experiment.supervision().isOfGivenViews() && !paired) {
            throw RunMessages.refused(
                    "supervision",
                    "refused.paired",
                    experiment.supervision(),
                    members(Supervision.class, Supervision::isAugmenting),
                    members(Supervision.class, Supervision::isByClass));
        }
        if (listed && experiment.memory().isKept()) {
            throw RunMessages.refused("memory", "refused.groups", forgetful());
        }
    }

    /// Checks that embeddings are free and so can be dragged.
    ///
    /// @throws SettingsException in words, if an encoder makes them
    static void checkDrags(List<PointEdit> edits, Encoder encoder) {
        for (PointEdit edit : edits) {
            if (edit instanceof PointEdit.Dragged dragged) {
                if (!encoder.hasFreeEmbeddings()) {
                    throw RunMessages.refused(
                            "encoder", "refused.drag", members(Encoder.class, Encoder::hasFreeEmbeddings));
                }
                PointEditing.coordinates(dragged.embedding(), encoder.dimensions());
            }
        }
    }

    private static List<Class<?>> accepted(Experiment experiment) {
        return members(Distance.class, experiment.loss()::accepts);
    }

    private static List<Class<?>> forgetful() {
        return members(Memory.class, memory -> !memory.isKept());
    }

    /// The members of a family that are of a kind, each with its defaults.
    private static <F extends Family> List<Class<?>> members(Class<F> family, Predicate<F> kind) {
        return Settings.members(family).stream()
                .<Class<?>>map(member -> member)
                .filter(member -> kind.test(Settings.member(family, member.getSimpleName())))
                .toList();
    }
}
