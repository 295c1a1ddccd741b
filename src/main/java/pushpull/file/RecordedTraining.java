package pushpull.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pushpull.array.Dump;
import pushpull.array.EmbeddingArrays;
import pushpull.data.Csv;
import pushpull.data.Points;
import pushpull.data.Scaling;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.experiment.Variant;
import pushpull.experiment.VariedScript;
import pushpull.settings.Settings;
import pushpull.settings.SettingsUpdate;
import pushpull.table.DataException;

/// A training that was recorded elsewhere, as experiments: as it went, and from one of its steps on.
public final class RecordedTraining {
    private static final String ENCODER = "Recording";
    private static final String FOLDER = "encoder.folder";
    private static final String FILE = "data.file";
    private static final int BATCH = 256;
    private static final long STEPS = 400;

    private RecordedTraining() {}

    /// Whether a path is a file of arrays, or a folder that may hold such.
    public static boolean isRecorded(Path path) {
        return Files.isDirectory(path) || EmbeddingArrays.isArrayFile(path.toString());
    }

    /// A folder of dumps as it went, or one file as it stands. The loss is that of a batch of some hundred points.
    ///
    /// @throws DataException if there are no embeddings, or they cannot be read
    public static ExperimentFile of(Path path) {
        boolean whole = Files.isDirectory(path);
        List<Dump> dumps = whole ? Dump.in(path) : List.of(Dump.of(path));
        if (dumps.isEmpty()) {
            throw DataException.of("recording.empty", path);
        }
        Csv first = new Csv(dumps.getFirst().file(), "", Scaling.NONE);
        Points points = first.read();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("data", "Csv");
        settings.put(FILE, first.file());
        settings.put("supervision", points.classes() == 0 ? "AugmentedViews" : "ClassLabels");
        settings.put("heldOut", "0");
        settings.put("encoder", ENCODER);
        settings.put("encoder.dimensions", String.valueOf(points.dimensions()));
        settings.put(FOLDER, whole ? path.toString() : "");
        settings.put("batch", String.valueOf(Math.clamp(points.size(), 2, BATCH)));
        String title = whole ? String.valueOf(path.getFileName()) : Experiments.stem(path.toString());
        return new ExperimentFile(title, "", dumps.size() - 1, Script.of(Settings.read(Experiment.class, settings)));
    }

    /// Whether an experiment shows a training that was recorded elsewhere.
    public static boolean isShown(Experiment experiment) {
        return experiment.encoder().isOfPoints() && !experiment.encoder().hasFreeEmbeddings();
    }

    /// The embeddings of a step as free points that the loss moves from there on, beside those that stay.
    ///
    /// @param shown a recorded training
    /// @param step where it stands
    /// @param names of the two, in this order
    public static ExperimentFile letGo(Experiment shown, long step, String title, List<String> names) {
        Map<String, String> settings = Settings.flatten(shown);
        String folder = settings.getOrDefault(FOLDER, "");
        String file = folder.isBlank()
                ? settings.getOrDefault(FILE, "")
                : Dump.in(Path.of(folder)).get((int) step).file();
        Experiment still = Settings.with(shown, Map.of(FILE, file, FOLDER, ""));
        Experiment free = Settings.with(
                still,
                Map.of(
                        "encoder", "FreePoints",
                        "encoder.dimensions", String.valueOf(shown.encoder().dimensions()),
                        "encoder.normalize", String.valueOf(shown.encoder().normalize())));
        List<Variant> variants = List.of(
                new Variant(names.getFirst(), SettingsUpdate.between(still, still)),
                new Variant(names.getLast(), SettingsUpdate.between(still, free)));
        return ExperimentFile.of(title, "", STEPS, new VariedScript(Script.of(still), variants), List.of());
    }
}
