package pushpull.sweep.verdict;

import java.util.Optional;
import pushpull.measure.Better;
import pushpull.measure.Metric;
import pushpull.measure.MetricText;
import pushpull.measure.Split;
import pushpull.settings.SettingsException;
import pushpull.settings.Texts;

/// A measure as files name it, and what is known of it.
///
/// @param text such as `knnAccuracy.heldOut`
public record MeasureName(String text) {
    private static final Texts TEXTS = Texts.bundle("verdict");

    /// Which values are the better ones. A loss has none: its scale changes with the settings that are compared.
    public Better better() {
        return metric().map(Metric::better).orElse(Better.NEITHER);
    }

    /// As people read it: with its part, and with the settings that are not at their defaults.
    public String label() {
        return metric().map(this::label).orElse(text);
    }

    private String label(Metric metric) {
        int open = text.indexOf('(');
        String name = Texts.label(metric.getClass())
                + (open < 0 ? "" : " " + text.substring(open, text.indexOf(')', open) + 1));
        return metric.part() == Split.HELD_OUT ? TEXTS.get("measure.heldOut", name) : name;
    }

    private Optional<Metric> metric() {
        try {
            return Optional.of(MetricText.read(text));
        } catch (SettingsException unknown) {
            return Optional.empty();
        }
    }
}
