package pushpull.train;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import pushpull.experiment.Experiment;
import pushpull.settings.Setting;
import pushpull.settings.Settings;

/// Further values to try for a setting.
public final class OtherValues {
    private OtherValues() {}

    /// Both ends of a slider, every constant of an enum, both truths, and other layers.
    public static List<String> of(Experiment experiment, String key) {
        Setting setting = Settings.find(experiment, key);
        return switch (setting.kind()) {
            case DOUBLE -> List.of(String.valueOf(setting.low()), String.valueOf(setting.high()));
            case INT, LONG -> List.of(String.valueOf((long) setting.low()), String.valueOf((long) setting.high()));
            case BOOLEAN -> List.of("true", "false");
            case INTS -> List.of("", "8,8");
            case CHOICE ->
                Arrays.stream(setting.type().getEnumConstants())
                        .map(constant ->
                                constant.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList();
            case TEXT, FAMILY -> List.of();
        };
    }
}
