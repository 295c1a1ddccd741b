package pushpull.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import pushpull.experiment.Experiment;
import pushpull.settings.Schema;
import pushpull.settings.Setting;
import pushpull.settings.Settings;
import pushpull.settings.SettingsException;
import pushpull.settings.SettingsUpdate;

/// The choice of a member of a family, with the fewest other choices that make it go together with the whole.
///
/// @param update all of it, to be applied as one
/// @param along the families that change with it, by their names in the experiment
public record CompatibleChange(SettingsUpdate update, List<String> along) {
    /// Families that may change along, those first that change the run least.
    private static final List<String> YIELDING = List.of("distance", "memory", "supervision", "loss", "data");

    private static final int MOST = 2;

    public CompatibleChange {
        along = List.copyOf(along);
    }

    /// What choosing a member takes; empty if no choices of the other families go together with it.
    ///
    /// @param key of the family in the experiment, such as `loss` or `supervision.augmentation`
    /// @param member by its simple class name
    public static Optional<CompatibleChange> of(Experiment before, String key, String member) {
        for (int others = 0; others <= MOST; others++) {
            Optional<CompatibleChange> found = new Search(before, key, member, others).from(0, List.of());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// The same for changes of a number of other families.
    private record Search(Experiment before, String key, String member, int others) {
        /// @param first of the families that may still be chosen
        /// @param chosen the choices so far, each a family and the member that it becomes
        Optional<CompatibleChange> from(int first, List<MenuChoice> chosen) {
            if (chosen.size() == others) {
                return checked(chosen);
            }
            for (int i = first; i < YIELDING.size(); i++) {
                String family = YIELDING.get(i);
                if (!key.equals(family) && !key.startsWith(family + ".")) {
                    for (String other : membersBut(family)) {
                        List<MenuChoice> more = new ArrayList<>(chosen);
                        more.add(new MenuChoice(family, other));
                        Optional<CompatibleChange> found = from(i + 1, more);
                        if (found.isPresent()) {
                            return found;
                        }
                    }
                }
            }
            return Optional.empty();
        }

        private List<String> membersBut(String family) {
            Setting setting = Schema.of(before).setting(family);
            String now = Settings.nameOf((Record) setting.valueIn(before));
            return setting.choices().stream().filter(name -> !name.equals(now)).toList();
        }

        private Optional<CompatibleChange> checked(List<MenuChoice> chosen) {
            SequencedMap<String, String> texts = new LinkedHashMap<>();
            texts.put(key, member);
            chosen.forEach(choice -> texts.put(choice.family(), choice.member()));
            try {
                Experiment after = Settings.with(before, texts);
                boolean together = Compatibility.foreseen(after).isEmpty();
                return together
                        ? Optional.of(new CompatibleChange(
                                SettingsUpdate.read(before, texts),
                                chosen.stream().map(MenuChoice::family).toList()))
                        : Optional.empty();
            } catch (SettingsException _) {
                // A member whose own settings do not suit it is no way to go.
                return Optional.empty();
            }
        }
    }

    private record MenuChoice(String family, String member) {}
}
