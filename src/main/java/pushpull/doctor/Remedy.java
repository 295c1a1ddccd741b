package pushpull.doctor;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import pushpull.experiment.Experiment;
import pushpull.settings.Decimal;
import pushpull.settings.ReadableNumber;
import pushpull.settings.Settings;
import pushpull.settings.SettingsException;
import pushpull.settings.SettingsUpdate;
import pushpull.train.Compatibility;

/// A change that may help.
///
/// @param words what to do, such as `Halve the rate`
/// @param update the settings to change
public record Remedy(String words, SettingsUpdate update) {
    /// A change of one setting; none if these settings do not take it or have it already.
    ///
    /// @param text the key of its words
    static Optional<Remedy> of(Experiment experiment, String text, String key, String value) {
        try {
            SettingsUpdate update = SettingsUpdate.read(experiment, Map.of(key, value));
            Experiment after = update.applyTo(experiment);
            boolean helps =
                    !after.equals(experiment) && Compatibility.refusal(after).isEmpty();
            return helps
                    ? Optional.of(new Remedy(DoctorMessages.of(text, ReadableNumber.exact(value)), update))
                    : Optional.empty();
        } catch (SettingsException _) {
            // These settings have no such knob: there is nothing to suggest.
            return Optional.empty();
        }
    }

    /// A number becomes a multiple of itself, written with few digits.
    static Optional<Remedy> scaled(Experiment experiment, String text, String key, double factor) {
        String now = Settings.flatten(experiment).get(key);
        if (now == null) {
            return Optional.empty();
        }
        double value = Double.parseDouble(now) * factor;
        return value == 0 ? Optional.empty() : of(experiment, text, key, Decimal.text(rounded(value)));
    }

    private static double rounded(double value) {
        return new BigDecimal(value).round(new MathContext(3)).doubleValue();
    }
}
