package pushpull.doctor;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import pushpull.experiment.Experiment;
import pushpull.settings.Decimal;
import pushpull.settings.ReadableNumber;
import pushpull.settings.Settings;
import pushpull.settings.SettingsException;
import pushpull.settings.SettingsUpdate;
import pushpull.train.Compatibility;

/// A change that helps.
///
/// @param words what to do, such as `Set margin to 1`
/// @param update the settings to change
/// @param restarts whether the run must begin again with new weights, because with these nothing helps
public record Remedy(String words, SettingsUpdate update, boolean restarts) {
    private static final String MARGIN = "loss.margin";
    private static final String RATE = "optimizer.rate";

    /// A change of one setting; none where these settings do not take it or have it already.
    ///
    /// @param text the key of its words
    static Optional<Remedy> of(Experiment experiment, String text, String key, String value) {
        try {
            SettingsUpdate update = SettingsUpdate.read(experiment, Map.of(key, value));
            Experiment after = update.applyTo(experiment);
            boolean helps =
                    !after.equals(experiment) && Compatibility.refusal(after).isEmpty();
            return helps
                    ? Optional.of(new Remedy(DoctorMessages.of(text, ReadableNumber.exact(value)), update, false))
                    : Optional.empty();
        } catch (SettingsException _) {
            // These settings have no such knob: there is nothing to suggest.
            return Optional.empty();
        }
    }

    /// A number becomes a multiple of itself, written with few digits.
    static Optional<Remedy> scaled(Experiment experiment, String text, String key, double factor) {
        double now = number(experiment, key);
        return now == 0 || Double.isNaN(now)
                ? Optional.empty()
                : of(experiment, text, key, Decimal.text(rounded(now * factor)));
    }

    /// A setting of the member in force gets the value that it has by default.
    static Optional<Remedy> standard(Experiment experiment, String text, String key) {
        double value = standard(experiment, key);
        return Double.isNaN(value) ? Optional.empty() : of(experiment, text, key, Decimal.text(value));
    }

    /// A margin that some different pairs are nearer than, whatever it was: the root mean square distance of two points
    /// is 1.4 times the spread.
    ///
    /// @param spread root mean square distance of the points from their mean
    static Optional<Remedy> wider(Experiment experiment, double spread) {
        double far = experiment.distance().rise(4 * spread * spread);
        double margin = rounded(Math.max(far, 2 * number(experiment, MARGIN)));
        return margin > 0 ? of(experiment, "remedy.margin", MARGIN, Decimal.text(margin)) : Optional.empty();
    }

    /// Begins again with steps that are surely not too long: the rate by default, or a tenth of a lower one.
    static Optional<Remedy> calmer(Experiment experiment) {
        double now = number(experiment, RATE);
        double usual = standard(experiment, RATE);
        double value = now > usual ? usual : rounded(now / 10);
        return of(experiment, "remedy.restart", RATE, Decimal.text(value)).map(Remedy::afresh);
    }

    /// The same with new weights.
    Remedy afresh() {
        return new Remedy(words, update, true);
    }

    /// The value of a number; not a number where these settings have none of this key.
    static double number(Experiment experiment, String key) {
        String text = Settings.flatten(experiment).get(key);
        return text == null ? Double.NaN : Double.parseDouble(text);
    }

    /// What the number is by default for the member in force.
    static double standard(Experiment experiment, String key) {
        Map<String, String> flat = Settings.flatten(experiment);
        String family = key.substring(0, key.lastIndexOf('.'));
        String member = flat.get(family);
        if (member == null) {
            return Double.NaN;
        }
        Map<String, String> only = new LinkedHashMap<>();
        only.put(family, member);
        String text = Settings.flatten(Settings.read(Experiment.class, only)).get(key);
        return text == null ? Double.NaN : Double.parseDouble(text);
    }

    static double rounded(double value) {
        return new BigDecimal(value).round(new MathContext(3)).doubleValue();
    }
}
