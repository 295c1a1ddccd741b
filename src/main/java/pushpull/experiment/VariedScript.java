package pushpull.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import pushpull.settings.Settings;
import pushpull.settings.SettingsUpdate;

/// A base script and variants of it: what a comparison shows side by side, and what a sweep runs one after the other.
///
/// The base itself is not one of the runs. A comparison has [#FEWEST] to [#MOST] variants; a sweep any number.
///
/// @param base the settings and changes that all variants share
/// @param variants in order; no two have one name
public record VariedScript(Script base, List<Variant> variants) {
    /// The fewest runs that can be compared.
    public static final int FEWEST = 2;

    /// The most runs that are compared side by side.
    public static final int MOST = 4;

    public VariedScript {
        variants = List.copyOf(variants);
        Set<String> names = new HashSet<>();
        for (Variant variant : variants) {
            if (!names.add(variant.name())) {
                throw new IllegalArgumentException("two variants are called " + variant.name());
            }
        }
    }

    /// Finished or running scripts as variants of what they share: the settings of the first, and the changes that all
    /// of them begin with. Each variant names every setting in which any of them differs.
    ///
    /// `of(names, scripts).scripts()` equals `scripts`.
    ///
    /// @param names of the variants, one for each script, all different
    public static VariedScript of(List<String> names, List<Script> scripts) {
        Script first = scripts.getFirst();
        int shared = first.changes().size();
        Set<String> keys = new LinkedHashSet<>();
        for (Script script : scripts) {
            shared = Math.min(shared, sharedChanges(first, script));
            keys.addAll(between(first, script).keySet());
        }
        List<Variant> variants = new ArrayList<>();
        for (int i = 0; i < scripts.size(); i++) {
            Script script = scripts.get(i);
            List<Change> own = script.changes().subList(shared, script.changes().size());
            variants.add(new Variant(names.get(i), named(first, script, keys), own));
        }
        return new VariedScript(first.first(shared), variants);
    }

    private static int sharedChanges(Script one, Script other) {
        return new Script(one.start(), other.changes()).common(one);
    }

    private static SequencedMap<String, Object> between(Script from, Script to) {
        return new LinkedHashMap<>(
                SettingsUpdate.between(from.start(), to.start()).values());
    }

    /// What leads from one script's settings to another's, and the other's values of these settings.
    private static SettingsUpdate named(Script from, Script to, Set<String> keys) {
        Map<String, String> named = new LinkedHashMap<>();
        Map<String, String> values = Settings.flatten(to.start());
        keys.stream().filter(values::containsKey).forEach(key -> named.put(key, values.getOrDefault(key, "")));
        SequencedMap<String, Object> all =
                new LinkedHashMap<>(SettingsUpdate.read(to.start(), named).values());
        SequencedMap<String, Object> differences = between(from, to);
        all.keySet().removeAll(differences.keySet());
        differences.putAll(all);
        return new SettingsUpdate(differences);
    }

    /// What each variant does, in order.
    ///
    /// @throws pushpull.settings.SettingsException if a variant does not fit the base
    public List<Script> scripts() {
        return variants.stream().map(variant -> variant.of(base)).toList();
    }

    /// The settings of each variant at step 0, in order.
    ///
    /// @throws pushpull.settings.SettingsException if a variant does not fit the base
    public List<Experiment> experiments() {
        return variants.stream().map(variant -> variant.of(base.start())).toList();
    }

    /// The names of the variants, in order.
    public List<String> names() {
        return variants.stream().map(Variant::name).toList();
    }

    /// Whether all of these have the same points under the same numbers, so that a point of one can be looked for
    /// in the others by its place in the data. If not, a selection means the point of that number, whatever it is.
    public static boolean sharePoints(List<Experiment> experiments) {
        return experiments.stream()
                        .map(experiment -> List.of(experiment.data(), experiment.seed()))
                        .distinct()
                        .count()
                <= 1;
    }
}
