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
import pushpull.experiment.Variant;
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

    /// Every file named by any run of an experiment, once.
    public static List<String> of(ExperimentFile file) {
        return file.scripts().stream()
                .flatMap(script -> of(script).stream())
                .distinct()
                .toList();
    }

    /// An experiment with paths for the program, as read from a file at the given path.
    static ExperimentFile opened(ExperimentFile file, Path place) {
        return renamed(file, name -> new DataFile(name).in(folder(place)));
    }

    /// An experiment with paths for a file at the given path.
    static ExperimentFile saved(ExperimentFile file, Path place) {
        return renamed(file, name -> new DataFile(name).from(folder(place)));
    }

    private static ExperimentFile renamed(ExperimentFile file, UnaryOperator<String> rename) {
        List<ExperimentFile.Recorded> variants = file.variants().stream()
                .map(each -> new ExperimentFile.Recorded(renamed(each.variant(), rename), each.end()))
                .toList();
        return file.with(renamed(file.script(), rename), variants);
    }

    private static Variant renamed(Variant variant, UnaryOperator<String> rename) {
        return new Variant(variant.name(), renamed(variant.settings(), rename), renamed(variant.changes(), rename));
    }

    private static Path folder(Path place) {
        return Objects.requireNonNullElse(place.getParent(), Path.of(""));
    }

    private static Script renamed(Script script, UnaryOperator<String> rename) {
        Map<String, String> first = renamed(Settings.flatten(script.start()), rename);
        return new Script(Settings.with(script.start(), first), renamed(script.changes(), rename));
    }

    private static List<Change> renamed(List<Change> changes, UnaryOperator<String> rename) {
        List<Change> renamed = new ArrayList<>();
        for (Change change : changes) {
            renamed.add(
                    switch (change) {
                        case Change.ByHand hand -> hand;
                        case Change.Settings settings ->
                            new Change.Settings(settings.step(), renamed(settings.update(), rename));
                    });
        }
        return renamed;
    }

    private static SettingsUpdate renamed(SettingsUpdate update, UnaryOperator<String> rename) {
        SequencedMap<String, Object> values = new LinkedHashMap<>(update.values());
        values.replaceAll(
                (key, value) -> value instanceof String name && isFile(key, name) ? rename.apply(name) : value);
        return new SettingsUpdate(values);
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
