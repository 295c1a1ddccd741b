package pushpull.cli.option;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import pushpull.data.Csv;
import pushpull.experiment.Experiment;
import pushpull.settings.Settings;

/// The options that say what the columns of a table are for; each sets a setting of the data set.
public final class DataOptions {
    private static final String INCOMPLETE = "data.incomplete";

    @Option(
            names = "--columns",
            paramLabel = "NAMES",
            description =
                    "The coordinates: names separated by commas, z* or z1..z64 (default: all columns of numbers).")
    private @Nullable String columns;

    @Option(
            names = "--label",
            paramLabel = "COLUMN",
            description = {
                "The column of labels, several separated by commas, or none",
                "(default: label, class, species or target, else the last column of text or of repeated whole numbers)."
            })
    private @Nullable String label;

    @Option(
            names = "--id",
            paramLabel = "COLUMN",
            description = "A column that names the points (row numbers and columns called id are recognised).")
    private @Nullable String id;

    @Option(names = "--drop", paramLabel = "NAMES", description = "Columns to leave out, written as for --columns.")
    private @Nullable String drop;

    @Option(
            names = "--split",
            paramLabel = "COLUMN",
            description =
                    "The column that says which points are held out: train and test, or 0 and 1 (default: held_out).")
    private @Nullable String split;

    @Option(
            names = "--drop-nan",
            description = "Leave out rows that lack a number, or have one that is not finite (default: refuse them).")
    private boolean dropsIncomplete;

    /// The settings given, by their keys in an experiment.
    public Map<String, String> settings() {
        Map<String, String> given = new LinkedHashMap<>();
        put(given, "data.columns", columns);
        put(given, "data.label", label);
        put(given, "data.id", id);
        put(given, "data.drop", drop);
        put(given, "data.split", split);
        put(given, INCOMPLETE, dropsIncomplete ? "LEAVE_OUT" : null);
        return given;
    }

    /// The data set of a file, with the columns that the options name.
    ///
    /// @param second the file of a second view, null for none
    public Csv csv(String file, @Nullable String second) {
        Map<String, String> data = new LinkedHashMap<>(Map.of("data", "Csv", "data.file", file));
        put(data, "data.second", second);
        data.putAll(settings());
        return (Csv) Settings.read(Experiment.class, data).data();
    }

    /// The options as text of a call, each preceded by a space.
    public String text() {
        StringBuilder text = new StringBuilder();
        settings().forEach((key, value) -> text.append(key.equals(INCOMPLETE) ? " --drop-nan" : option(key, value)));
        return text.toString();
    }

    private static String option(String key, String value) {
        return " --" + key.substring("data.".length())
                + (value.matches("[\\w.,-]+") ? " " + value : " \"" + value + "\"");
    }

    private static void put(Map<String, String> given, String key, @Nullable String value) {
        if (value != null) {
            given.put(key, value);
        }
    }
}
