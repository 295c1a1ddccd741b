package pushpull.lesson.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Predicate;
import pushpull.experiment.Change;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.lesson.Instruction.Breakage;
import pushpull.settings.Settings;
import pushpull.settings.SettingsUpdate;

/// What is altered in everything that a lesson loads: its seed, and settings that break its claims.
///
/// @param seeds what is added to every seed
/// @param broken settings that stay whatever the lesson says of them
public record Altered(long seeds, List<Breakage> broken) {
    /// The lesson as it is written.
    public static final Altered NOTHING = new Altered(0, List.of());

    private static final String SEED = "seed";

    public Altered {
        broken = List.copyOf(broken);
    }

    /// The script of a run as it is altered.
    ///
    /// @param run its name
    /// @throws pushpull.settings.SettingsException if it cannot be broken in that way
    Script script(String run, Script script) {
        long seed = script.start().seed() + seeds;
        Experiment start = Settings.with(script.start(), SEED, Long.toString(seed));
        for (Breakage breakage : broken) {
            if (isOf(breakage, run)) {
                start = Settings.with(start, breakage.key(), breakage.value());
            }
        }
        List<Change> changes = new ArrayList<>();
        for (Change change : script.changes()) {
            changes.addAll(
                    switch (change) {
                        case Change.Settings settings -> kept(settings, run);
                        case Change.ByHand hand -> List.of(hand);
                    });
        }
        return new Script(start, changes);
    }

    private List<Change> kept(Change.Settings change, String run) {
        SettingsUpdate update = update(run, change.update());
        return update.isEmpty() ? List.of() : List.of(new Change.Settings(change.step(), update));
    }

    /// A change of a run without what stays broken.
    SettingsUpdate update(String run, SettingsUpdate update) {
        SequencedMap<String, Object> values = new LinkedHashMap<>(update.values());
        Predicate<Breakage> own = breakage -> isOf(breakage, run);
        broken.stream().filter(own).forEach(breakage -> values.remove(breakage.key()));
        return new SettingsUpdate(values);
    }

    private static boolean isOf(Breakage breakage, String run) {
        return breakage.run().isEmpty() || breakage.run().equals(run);
    }
}
