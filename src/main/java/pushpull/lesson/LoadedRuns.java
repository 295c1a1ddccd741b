package pushpull.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.experiment.VariedScript;
import pushpull.file.ExperimentFile;
import pushpull.file.ExperimentReader;
import pushpull.settings.Setting;
import pushpull.settings.Settings;
import pushpull.settings.SettingsUpdate;
import pushpull.settings.Texts;

/// The runs that a lesson has at hand while it is read, and the settings that lines give them.
final class LoadedRuns {
    /// Addresses all runs.
    static final String ALL = "all";

    private static final Texts TEXTS = Texts.bundle("lesson");

    private Vocabulary words = Vocabulary.NOTHING;
    private List<Experiment> atStart = List.of();

    /// What words mean now.
    Vocabulary words() {
        return words;
    }

    void keep(String name) {
        words = words.keeping(name);
    }

    /// Loads an experiment with settings of the lesson's own.
    ///
    /// @throws QuantityReader.Unreadable if it has too many runs, or reads a file that the lesson names
    /// @throws pushpull.file.FileException if a line of the settings is refused
    ExperimentFile load(ExperimentFile source, String lesson, int line, SequencedMap<Integer, String> settings) {
        ExperimentFile file = ExperimentReader.onto(source, lesson, line, settings);
        if (file.variants().size() > VariedScript.MOST) {
            throw new QuantityReader.Unreadable(TEXTS.get("load.many", VariedScript.MOST));
        }
        List<String> names = file.isVaried() ? file.varied().names() : List.of("");
        if (names.contains(ALL)) {
            throw new QuantityReader.Unreadable(TEXTS.get("load.all", ALL));
        }
        atStart = file.scripts().stream().map(Script::start).toList();
        words = words.with(names, atStart);
        return file;
    }

    /// Changes settings of one run or of all.
    ///
    /// @throws pushpull.settings.SettingsException if one of the runs refuses them
    SettingsUpdate change(String run, Map<String, String> texts) {
        List<Experiment> experiments = new ArrayList<>(words.experiments());
        SettingsUpdate update = SettingsUpdate.NONE;
        for (int index : addressed(run)) {
            update = SettingsUpdate.read(experiments.get(index), texts);
            experiments.set(index, update.applyTo(experiments.get(index)));
        }
        words = words.with(words.runs(), experiments);
        return update;
    }

    /// Whether a setting in what was loaded would change any of the runs that it addresses.
    ///
    /// @throws pushpull.settings.SettingsException if one of them refuses it
    boolean wouldChange(Instruction.Breakage broken) {
        boolean changes = false;
        for (int index : addressed(broken.run())) {
            Experiment before = atStart.get(index);
            changes |= !Settings.with(before, broken.key(), broken.value()).equals(before);
        }
        return changes;
    }

    /// The indices of the runs that a name addresses; of all if it is empty.
    List<Integer> addressed(String run) {
        return IntStream.range(0, words.runs().size())
                .filter(i -> run.isEmpty() || words.runs().get(i).equals(run))
                .boxed()
                .toList();
    }

    /// Whether a key is of a setting under some choice of members.
    static boolean isSetting(String key) {
        return key.startsWith("@")
                || List.of(key.split("\\.")).getFirst().equals("steps")
                || Settings.flatten(Settings.read(Experiment.class, Map.of())).containsKey(key.split("\\.")[0]);
    }

    /// Refuses a setting that names a file: a lesson's files are named by its experiments alone.
    ///
    /// @throws QuantityReader.Unreadable if it does
    static void checkNoFile(String key, String value) {
        String setting = key.startsWith("@") ? key.substring(key.lastIndexOf(' ') + 1) : key;
        Map<String, Setting> files = new LinkedHashMap<>();
        if (setting.contains(".") && !value.isEmpty()) {
            files.put(setting, Settings.find(Experiment.class, setting));
        }
        if (files.values().stream().anyMatch(Setting::isFile)) {
            throw new QuantityReader.Unreadable(TEXTS.get("load.file", setting));
        }
    }
}
