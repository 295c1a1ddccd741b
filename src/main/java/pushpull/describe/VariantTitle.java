package pushpull.describe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import pushpull.experiment.Experiment;
import pushpull.settings.Kind;
import pushpull.settings.ReadableNumber;
import pushpull.settings.Setting;
import pushpull.settings.Settings;
import pushpull.settings.Texts;

/// What a run of a comparison is called: what differs from the others, and no more.
///
/// @param text what differs, such as `temperature 0.05` or `NT-Xent`; never empty
/// @param detail the first knobs of the members in it, such as `temperature 0.2`; may be empty
public record VariantTitle(String text, String detail) {
    private static final Texts TEXTS = Texts.bundle("describe");

    /// One title for each run, worked out from the settings in force, in order.
    public static List<VariantTitle> of(List<Experiment> experiments) {
        List<SequencedMap<String, String>> values =
                experiments.stream().map(Settings::flatten).toList();
        Set<String> keys = new LinkedHashSet<>();
        values.forEach(each -> keys.addAll(each.keySet()));
        keys.removeIf(key -> values.stream()
                        .map(each -> each.getOrDefault(key, ""))
                        .distinct()
                        .count()
                == 1);
        return experiments.stream().map(each -> title(each, keys)).toList();
    }

    /// @param keys of the settings that are not the same everywhere
    private static VariantTitle title(Experiment experiment, Set<String> keys) {
        SequencedMap<String, Setting> main = new LinkedHashMap<>();
        SequencedMap<String, Setting> detail = new LinkedHashMap<>();
        Map<String, String> values = Settings.flatten(experiment);
        for (String key : values.keySet()) {
            Setting setting = Settings.find(experiment, key);
            if (isWithin(key, keys)) {
                if (setting.isLeading() && setting.kind() != Kind.FAMILY) {
                    detail.put(key, setting);
                }
            } else if (keys.contains(key)) {
                main.put(key, setting);
            }
        }
        return main.isEmpty()
                ? new VariantTitle(TEXTS.get("variant.same"), "")
                : new VariantTitle(joined(main, values), joined(detail, values));
    }

    /// Whether a setting belongs to a member that is not the same everywhere.
    private static boolean isWithin(String key, Set<String> keys) {
        int dot = key.lastIndexOf('.');
        return dot > 0 && (keys.contains(key.substring(0, dot)) || isWithin(key.substring(0, dot), keys));
    }

    private static String joined(SequencedMap<String, Setting> settings, Map<String, String> values) {
        List<String> labels = settings.values().stream().map(Texts::labelWithin).toList();
        List<String> words = new ArrayList<>();
        settings.forEach((key, setting) -> {
            String label = Texts.labelWithin(setting);
            boolean unique = labels.indexOf(label) == labels.lastIndexOf(label);
            String name = unique ? label : Texts.within(setting.owner()) + " " + label;
            words.add(words(setting, name, values.getOrDefault(key, "")));
        });
        return String.join(", ", words);
    }

    /// `temperature 0.05`, `NT-Xent`, `stop-gradient off`.
    private static String words(Setting setting, String label, String value) {
        return switch (setting.kind()) {
            case FAMILY -> member((Record) Settings.member(setting.family(), value));
            case CHOICE -> label + " " + Texts.label((Enum<?>) setting.parse(value, setting.name()));
            case BOOLEAN -> TEXTS.get(value.equals("true") ? "variant.on" : "variant.off", label);
            case DOUBLE, INT, LONG -> (label + " " + ReadableNumber.exact(value) + " " + setting.unit()).strip();
            case INTS -> value.isEmpty() ? TEXTS.get("variant.none", label) : label + " " + value;
            case TEXT -> label + " " + value;
        };
    }

    private static String member(Record member) {
        String key = "member." + member.getClass().getSimpleName();
        return TEXTS.has(key) ? TEXTS.get(key) : Texts.label(member.getClass());
    }
}
