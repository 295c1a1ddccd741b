package pushpull.sweep.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pushpull.experiment.Script;
import pushpull.settings.Settings;

/// One place of the grid: a value of every axis, and the script that they make of the base.
///
/// @param number its place in the order of the cells that are run, from 0
/// @param values one of each axis, as files have them
/// @param script with the seed of the base
/// @param tuned the values of the settings that are tuned, as far as they are known
public record SweepCell(int number, List<String> values, Script script, List<String> tuned) {
    public SweepCell {
        values = List.copyOf(values);
        tuned = List.copyOf(tuned);
    }

    /// A cell of which nothing is tuned yet.
    SweepCell(int number, List<String> values, Script script) {
        this(number, values, script, List.of());
    }

    /// The same with tuned settings.
    ///
    /// @param keys of the settings
    /// @param best value of each
    SweepCell with(List<String> keys, List<String> best) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            settings.put(keys.get(i), best.get(i));
        }
        Script changed = new Script(Settings.with(script.start(), settings), script.changes());
        return new SweepCell(number, values, changed, best);
    }
}
