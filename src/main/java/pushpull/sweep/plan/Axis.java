package pushpull.sweep.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import pushpull.experiment.Experiment;
import pushpull.settings.Kind;
import pushpull.settings.Setting;
import pushpull.settings.Settings;

/// What differs between the cells of a sweep: a setting, or which variant of the base, with the values that it takes.
///
/// @param key of the setting; [#VARIANT] for the variants of the base
/// @param values as files have them, in order
public record Axis(String key, List<String> values) {
    /// The key of the axis along which the variants of an experiment lie.
    public static final String VARIANT = "variant";

    /// The key of the seed, which is no axis: the runs of a cell differ in it.
    public static final String SEED = "seed";

    public Axis {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw SweepRefusal.of("axis.empty", key);
        }
        Set<String> met = new HashSet<>();
        for (String value : values) {
            if (!met.add(value)) {
                throw SweepRefusal.of("axis.twice", key, value);
            }
        }
    }

    /// The axis that an assignment such as `loss.margin=0.1,0.2` means.
    ///
    /// @throws SweepRefusal if it lists no values
    /// @throws pushpull.settings.SettingsException if there is no such setting
    public static Axis read(String assignment) {
        int sign = assignment.indexOf('=');
        if (sign < 1) {
            throw SweepRefusal.of("axis.form", assignment);
        }
        String key = assignment.substring(0, sign).strip();
        Kind kind = kind(key);
        boolean whole = kind == Kind.INT || kind == Kind.LONG;
        return new Axis(key, ValueList.read(key, assignment.substring(sign + 1).strip(), whole));
    }

    private static Kind kind(String key) {
        return key.equals(VARIANT) ? Kind.TEXT : setting(key).kind();
    }

    private static Setting setting(String key) {
        return Settings.find(Experiment.class, key);
    }

    /// Whether its values are numbers.
    public boolean isNumeric() {
        return switch (kind(key)) {
            case DOUBLE, INT, LONG -> true;
            case BOOLEAN, TEXT, CHOICE, FAMILY, INTS -> false;
        };
    }

    /// Whether its values are paths of files.
    public boolean isOfFiles() {
        return !key.equals(VARIANT) && setting(key).isFile();
    }

    /// The same with every value replaced.
    public Axis with(UnaryOperator<String> change) {
        return new Axis(key, values.stream().map(change).toList());
    }

    /// The assignment that [#read] reads back to an equal axis.
    public String text() {
        return key + "=" + ValueList.text(values, kind(key) == Kind.INTS);
    }
}
