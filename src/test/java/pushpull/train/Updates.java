package pushpull.train;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import pushpull.experiment.Experiment;
import pushpull.settings.Kind;
import pushpull.settings.Setting;
import pushpull.settings.Settings;
import pushpull.settings.SettingsUpdate;

/// Updates of an experiment's settings as tests write them; whether they fit it is tried where they are applied.
public final class Updates {
    private Updates() {}

    /// @param assignments such as `loss.margin=0.5`
    public static SettingsUpdate of(String... assignments) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        for (String assignment : assignments) {
            texts.put(assignment.split("=")[0], assignment.split("=")[1]);
        }
        return of(texts);
    }

    public static SettingsUpdate of(Map<String, String> texts) {
        return of(texts, key -> Settings.find(Experiment.class, key));
    }

    /// The same of settings that there are in an experiment; members of a family may have settings of one name.
    public static SettingsUpdate of(Experiment experiment, Map<String, String> texts) {
        return of(texts, key -> Settings.find(experiment, key));
    }

    private static SettingsUpdate of(Map<String, String> texts, Function<String, Setting> find) {
        SequencedMap<String, Object> values = new LinkedHashMap<>();
        texts.forEach((key, text) -> {
            Setting setting = find.apply(key);
            Object value = setting.parse(text, key);
            values.put(key, setting.kind() == Kind.FAMILY ? value.getClass() : value);
        });
        return new SettingsUpdate(values);
    }
}
