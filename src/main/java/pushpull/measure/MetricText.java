package pushpull.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pushpull.settings.Schema;
import pushpull.settings.Settings;

/// Metrics as people write them: `recallAtK(5)`, `knnAccuracy.heldOut`, `meanAveragePrecision(tied=true)`.
///
/// Knobs stand in brackets, in their order or by name; those that are left out have their defaults.
public final class MetricText {
    private static final Pattern FORM =
            Pattern.compile("\\s*(\\w+)(\\.heldOut)?\\s*(?:\\(([^()]*)\\))?(\\.heldOut)?\\s*");
    private static final String PART = "part";

    private MetricText() {}

    /// Every metric with its defaults, of training points and of held-out points if it can be of both.
    public static List<Metric> all() {
        return Settings.members(Metric.class).stream()
                .map(member -> (Metric) Schema.of(member).defaults())
                .flatMap(metric -> hasPart(metric) ? Stream.of(metric, heldOut(metric)) : Stream.of(metric))
                .toList();
    }

    /// The metric that a text names, in any case.
    ///
    /// @throws SettingsException in words, if there is none, or a knob cannot have its value
    public static Metric read(String text) {
        Matcher form = FORM.matcher(text);
        boolean fits = form.matches();
        Metric plain = Settings.member(Metric.class, member(fits ? form.group(1) : text));
        String knobs = form.group(3);
        Metric metric = knobs == null || knobs.isBlank() ? plain : with(plain, knobs.split(","));
        boolean asked = form.group(2) != null || form.group(4) != null;
        return asked && metric.part() != Split.HELD_OUT ? heldOut(metric) : metric;
    }

    /// The name, with the knobs that are not at their defaults: what [#read] reads.
    public static String text(Metric metric) {
        SequencedMap<String, String> defaults =
                Settings.flatten(Schema.of(((Record) metric).getClass()).defaults());
        StringJoiner knobs = new StringJoiner(",", "(", ")").setEmptyValue("");
        SequencedMap<String, String> own = knobs(metric);
        own.forEach((knob, value) -> {
            if (!value.equals(defaults.get(knob))) {
                knobs.add(own.size() == 1 ? value : knob + "=" + value);
            }
        });
        String key = metric.key();
        return metric.part() == Split.HELD_OUT && hasPart(metric)
                ? key.replace(".heldOut", "") + knobs + ".heldOut"
                : key + knobs;
    }

    /// The knobs of a metric with their values, without the part that it is of.
    public static SequencedMap<String, String> knobs(Metric metric) {
        SequencedMap<String, String> own = new LinkedHashMap<>(Settings.flatten((Record) metric));
        own.remove(PART);
        return own;
    }

    /// The same measure of held-out points, if it can be of them.
    public static Metric heldOutOf(Metric metric) {
        return hasPart(metric) ? heldOut(metric) : metric;
    }

    private static Metric heldOut(Metric metric) {
        return (Metric) Settings.with((Record) metric, PART, "held-out");
    }

    private static boolean hasPart(Metric metric) {
        return Settings.flatten((Record) metric).containsKey(PART);
    }

    private static Metric with(Metric plain, String... knobs) {
        List<String> names = new ArrayList<>(Settings.flatten((Record) plain).sequencedKeySet());
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < knobs.length; i++) {
            String[] sides = knobs[i].split("=", 2);
            String name = sides.length == 2 ? sides[0].strip() : i < names.size() ? names.get(i) : "#" + (i + 1);
            values.put(name, sides[sides.length - 1].strip());
        }
        return (Metric) Settings.with((Record) plain, values);
    }

    private static String member(String name) {
        return Settings.members(Metric.class).stream()
                .map(Class::getSimpleName)
                .filter(member -> member.equalsIgnoreCase(name))
                .findFirst()
                .orElse(name);
    }
}
