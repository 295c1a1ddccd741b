package pushpull.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.UnaryOperator;
import pushpull.experiment.Change;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.settings.Settings;
import pushpull.settings.SettingsUpdate;
import pushpull.table.DataFile;

/// The data files that a script names, in its first settings and in its changes.
///
/// In an experiment file their paths are relative to its folder; in a running program, to the working directory.
public final class DataFiles {
    private DataFiles() {}

    /// Every file named, once.
    public static List<String> of(Script script) {
        Set<String> names = new LinkedHashSet<>();
        renamed(script, name -> {
            names.add(name);
            return name;
        });
        return List.copyOf(names);
    }

    /// The script with paths for the program, as read from an experiment file at the given path.
    static Script opened(Script script, Path place) {
        return renamed(script, name -> new DataFile(name).in(folder(place)));
    }

    /// The script with paths for an experiment file at the given path.
    static Script saved(Script script, Path place) {
        return renamed(script, name -> new DataFile(name).from(folder(place)));
    }

    private static Path folder(Path place) {
        return Objects.requireNonNullElse(place.getParent(), Path.of(""));
    }

    private static Script renamed(Script script, UnaryOperator<String> rename) {
        Map<String, String> first = renamed(Settings.flatten(script.start()), rename);
        List<Change> changes = new ArrayList<>();
        for (Change change : script.changes()) {
            changes.add(
                    switch (change) {
                        case Change.ByHand hand -> hand;
                        case Change.Settings settings -> {
                            SequencedMap<String, Object> values =
                                    new LinkedHashMap<>(settings.update().values());
                            values.replaceAll((key, value) ->
                                    value instanceof String name && isFile(key, name) ? rename.apply(name) : value);
                            yield new Change.Settings(settings.step(), new SettingsUpdate(values));
                        }
                    });
        }
        return new Script(Settings.with(script.start(), first), changes);
    }

    /// The settings among these that name a file, with the new names.
    private static Map<String, String> renamed(Map<String, String> values, UnaryOperator<String> rename) {
        Map<String, String> renamed = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (isFile(key, value)) {
                renamed.put(key, rename.apply(value));
            }
        });
        return renamed;
    }

    private static boolean isFile(String key, String value) {
        return !value.isEmpty() && Settings.find(Experiment.class, key).isFile();
    }
}
