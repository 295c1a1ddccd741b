package pushpull.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import pushpull.doctor.Doctor;
import pushpull.experiment.Experiment;
import pushpull.settings.Kind;
import pushpull.settings.Setting;
import pushpull.settings.Settings;
import pushpull.settings.SettingsException;
import pushpull.settings.Texts;

/// What the words of a condition mean at a place of a lesson.
///
/// @param runs the names of the runs side by side; one empty name if there is one run, none if nothing is loaded
/// @param experiments their settings there
/// @param kept names that the lesson gave to quantities
record Vocabulary(List<String> runs, List<Experiment> experiments, Set<String> kept) {
    /// Nothing is loaded.
    static final Vocabulary NOTHING = new Vocabulary(List.of(), List.of(), Set.of());

    /// What people call a collapse.
    private static final String COLLAPSED = "collapsed";

    private static final String COLLAPSE = "CompleteCollapse";

    /// What runs side by side have in common.
    private static final Set<String> SHARED = Set.of("step", "points", "classes", "mislabelled");

    private static final Texts TEXTS = Texts.bundle("lesson");

    Vocabulary {
        runs = List.copyOf(runs);
        experiments = List.copyOf(experiments);
        kept = Set.copyOf(kept);
    }

    /// Whether a name is a finding of the doctor.
    static boolean isFinding(String name) {
        return name.equals(COLLAPSED) || Doctor.names().contains(name);
    }

    /// The check of that name.
    static String check(String name) {
        return name.equals(COLLAPSED) ? COLLAPSE : name;
    }

    /// The reading that a name means.
    ///
    /// @param of the names of the runs in brackets; null if there are no brackets
    /// @throws QuantityReader.Unreadable if it means nothing
    Quantity reading(String name, List<String> of) {
        if (kept.contains(name)) {
            return new Quantity.Reading(name, List.of());
        }
        Readout known = Readout.all().get(name);
        if (known != null) {
            boolean any = of.isEmpty() && !runs.isEmpty() && SHARED.contains(name);
            return new Quantity.Reading(name, known.runs() == 2 ? two(name, of) : List.of(any ? 0 : run(name, of)));
        }
        if (runs.isEmpty()) {
            throw new QuantityReader.Unreadable(TEXTS.get("quantity.unknown", name));
        }
        int run = of.isEmpty() && isShared(name) ? 0 : run(name, of);
        return new Quantity.Reading(key(name, experiments.get(run)), List.of(run));
    }

    /// Whether all runs have the same value of a setting.
    private boolean isShared(String name) {
        return experiments.stream()
                        .map(experiment -> Settings.flatten(experiment).get(key(name, experiment)))
                        .distinct()
                        .count()
                == 1;
    }

    /// The key of the setting that a name means: as it stands, or within the loss.
    private static String key(String name, Experiment experiment) {
        for (String key : List.of(name, "loss." + name)) {
            if (isNumber(key, experiment)) {
                return key;
            }
        }
        throw new QuantityReader.Unreadable(TEXTS.get("quantity.unknown", name));
    }

    private static boolean isNumber(String key, Experiment experiment) {
        try {
            Setting setting = Settings.find(experiment, key);
            return setting.kind() == Kind.DOUBLE || setting.kind() == Kind.INT || setting.kind() == Kind.LONG;
        } catch (SettingsException unknown) {
            return false;
        }
    }

    private List<Integer> two(String name, List<String> of) {
        if (of.size() != 2) {
            throw new QuantityReader.Unreadable(TEXTS.get("quantity.two", name, names()));
        }
        List<Integer> both = new ArrayList<>();
        of.forEach(run -> both.add(run(name, List.of(run))));
        return both;
    }

    /// The index of the run that a name in brackets means.
    int run(String name, List<String> of) {
        if (runs.isEmpty()) {
            throw new QuantityReader.Unreadable(TEXTS.get("quantity.nothing", name));
        }
        if (of.isEmpty() && runs.size() == 1) {
            return 0;
        }
        int index = of.size() == 1 ? runs.indexOf(of.getFirst()) : -1;
        if (index < 0 || runs.getFirst().isEmpty()) {
            String key = runs.size() == 1 ? "quantity.alone" : "quantity.which";
            throw new QuantityReader.Unreadable(TEXTS.get(key, name, names()));
        }
        return index;
    }

    private String names() {
        return String.join(", ", runs);
    }

    /// The same with one more kept name.
    Vocabulary keeping(String name) {
        Set<String> more = new TreeSet<>(kept);
        more.add(name);
        return new Vocabulary(runs, experiments, more);
    }

    /// The same with other runs.
    Vocabulary with(List<String> others, List<Experiment> settings) {
        return new Vocabulary(others, settings, kept);
    }
}
