package pushpull.experiment;

import java.util.ArrayList;
import java.util.List;
import pushpull.settings.SettingsUpdate;

/// What differs from a base experiment, under a name: one run of a comparison, one cell of a sweep.
///
/// @param name what files and commands call it: one line, not empty
/// @param settings the settings that differ from those at the beginning of the base
/// @param changes what happened to this run alone, in order
public record Variant(String name, SettingsUpdate settings, List<Change> changes) {
    public Variant {
        if (name.isEmpty() || !name.equals(name.strip()) || name.lines().count() > 1) {
            throw new IllegalArgumentException("a variant called \"" + name + "\"");
        }
        changes = List.copyOf(changes);
    }

    /// A variant that differs from the beginning on and is never changed by itself.
    public Variant(String name, SettingsUpdate settings) {
        this(name, settings, List.of());
    }

    /// The settings of this variant at step 0.
    ///
    /// @throws pushpull.settings.SettingsException if they do not fit the base
    public Experiment of(Experiment base) {
        return settings.applyTo(base);
    }

    /// The script of this variant: its settings, then the changes of the base and its own by their steps, those of the
    /// base first.
    ///
    /// Steps are compared after the last restart of the base. If a change of this variant restarts the run, its own
    /// changes come after all those of the base.
    ///
    /// @throws pushpull.settings.SettingsException if its settings do not fit the base, or a change does not fit
    /// them
    public Script of(Script base) {
        Script inherited = new Script(of(base.start()), base.changes());
        if (changes.isEmpty()) {
            return inherited;
        }
        Script appended = new Script(inherited.start(), joined(base.changes(), changes));
        int begun = inherited.untilLastRestart();
        return appended.untilLastRestart() > base.changes().size()
                ? appended
                : new Script(inherited.start(), merged(base.changes(), begun));
    }

    private List<Change> merged(List<Change> inherited, int begun) {
        List<Change> all = new ArrayList<>(inherited.subList(0, begun));
        int own = 0;
        for (Change change : inherited.subList(begun, inherited.size())) {
            while (own < changes.size() && changes.get(own).step() < change.step()) {
                all.add(changes.get(own++));
            }
            all.add(change);
        }
        return joined(all, changes.subList(own, changes.size()));
    }

    private static List<Change> joined(List<Change> first, List<Change> then) {
        List<Change> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }
}
