package pushpull.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pushpull.data.Csv;
import pushpull.data.Scaling;
import pushpull.data.TablePreview;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.settings.Settings;
import pushpull.settings.SettingsUpdate;
import pushpull.table.DataFile;
import pushpull.table.RegularFile;
import pushpull.train.ScriptRefusal;

/// The experiments that can be opened: files, and the gallery that ships with the program.
public final class Experiments {
    /// The experiment shown at the first start.
    public static final String DEFAULT = "four-blobs";

    private static final long STEPS = 1000;
    private static final long LARGEST = 64L << 20;
    private static final String GALLERY = "/assets/experiments/";

    private Experiments() {}

    /// The names of the gallery, in order.
    public static List<String> gallery() {
        return bundled("gallery.txt").lines().filter(line -> !line.isBlank()).toList();
    }

    /// The names of the comparisons in the gallery, in order.
    public static List<String> comparisons() {
        return bundled("comparisons.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    /// Whether a name is that of an experiment or a comparison of the gallery.
    public static boolean isBundled(String name) {
        return gallery().contains(name) || comparisons().contains(name);
    }

    private static String names() {
        return Stream.concat(gallery().stream(), comparisons().stream()).collect(Collectors.joining(", "));
    }

    /// An experiment by the name of a gallery entry, one run or several, or by the path of a file.
    ///
    /// @throws FileException if there is none, or it cannot be read
    public static ExperimentFile open(String nameOrPath) {
        if (isBundled(nameOrPath)) {
            return ExperimentReader.read(nameOrPath, bundled(nameOrPath + ".pushpull"));
        }
        Path path = path(nameOrPath);
        String text = AtomicFile.text(path, LARGEST);
        if (text == null) {
            throw FileException.of("experiment.missing", nameOrPath, names());
        }
        return opened(ExperimentReader.read(nameOrPath, text), path);
    }

    /// The default experiment on a table of one's own: the usual settings, without labels if the table has none.
    public static ExperimentFile onTable(Csv table) {
        Experiment usual = Settings.read(Experiment.class, Map.of("data", "Csv"));
        Map<String, String> own = assignments(table);
        if (table.label().strip().equalsIgnoreCase("none")) {
            own.put("supervision", "AugmentedViews");
        } else if (!table.second().isEmpty()) {
            own.put("supervision", "PairedViews");
        }
        String title = String.valueOf(Path.of(table.file()).getFileName());
        return new ExperimentFile(title, "", STEPS, Script.of(Settings.with(usual, own)));
    }

    /// The default experiment on a table as it was looked at, called as its file is.
    ///
    /// @param heldOut the share of points that are not trained on
    public static ExperimentFile onTable(TablePreview preview, boolean standardise, double heldOut) {
        Csv table = preview.table().scaled(standardise ? Scaling.STANDARDISE : Scaling.NONE);
        Experiment usual = onTable(table).script().start();
        Experiment start = SettingsUpdate.of("heldOut", heldOut).applyTo(usual);
        return new ExperimentFile(stem(table.file()), "", STEPS, Script.of(start));
    }

    /// Whether a file begins as experiments do.
    public static boolean isExperiment(Path path) {
        byte[] wanted = "pushpull ".getBytes(StandardCharsets.UTF_8);
        try (InputStream stream = RegularFile.open(path)) {
            return Arrays.equals(wanted, stream.readNBytes(wanted.length));
        } catch (IOException _) {
            // Reading the file in full says why it cannot be read.
            return false;
        }
    }

    /// The name of a file without folder and ending.
    public static String stem(String file) {
        String name = String.valueOf(Path.of(file).getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static Map<String, String> assignments(Csv table) {
        Map<String, String> values = new LinkedHashMap<>();
        Settings.flatten(table).forEach((key, value) -> values.put("data." + key, value));
        return values;
    }

    /// An experiment from a file, which messages call by its name alone.
    ///
    /// @throws FileException if it cannot be read
    public static ExperimentFile read(Path path) {
        String name = String.valueOf(path.getFileName());
        String text = AtomicFile.text(path, LARGEST);
        if (text == null) {
            throw FileException.of("file.missing", path);
        }
        return opened(ExperimentReader.read(name, text), path);
    }

    /// Several runs to be compared, by the name of a gallery entry or by the path of a file.
    ///
    /// @throws FileException if there are none, they cannot be read, or there are too few or too many of them
    public static ExperimentFile openComparison(String nameOrPath) {
        ExperimentFile file = open(nameOrPath);
        if (isBundled(nameOrPath)) {
            ExperimentReader.checkComparable(nameOrPath, bundled(nameOrPath + ".pushpull"));
        } else {
            Path path = path(nameOrPath);
            checkComparable(nameOrPath, path);
            check(file, path);
        }
        return file;
    }

    /// Several runs to be compared from a file, which messages call by its name alone.
    ///
    /// @throws FileException if it cannot be read, something in it is refused, or there are too few or too many
    /// runs
    public static ExperimentFile readComparison(Path path) {
        ExperimentFile file = read(path);
        checkComparable(String.valueOf(path.getFileName()), path);
        check(file, path);
        return file;
    }

    private static void checkComparable(String name, Path path) {
        String text = AtomicFile.text(path, LARGEST);
        if (text != null) {
            ExperimentReader.checkComparable(name, text);
        }
    }

    /// Says why the experiment of a file could not be begun, with the line, or nothing if it could.
    ///
    /// @throws FileException if something in it is refused
    public static void check(ExperimentFile file, Path path) {
        for (int i = 0; i < file.scripts().size(); i++) {
            ScriptRefusal refusal = ScriptRefusal.first(file.scripts().get(i));
            String text = refusal == null ? null : AtomicFile.text(path, LARGEST);
            if (refusal != null && text != null) {
                String name = String.valueOf(path.getFileName());
                throw file.isVaried()
                        ? ExperimentReader.located(name, text, refusal, i)
                        : ExperimentReader.located(name, text, refusal);
            }
        }
    }

    /// A refusal on the way through an experiment, with the line of its file that is refused; as it is if no line is to
    /// blame.
    ///
    /// @param nameOrPath of a gallery entry or of a file
    public static RuntimeException located(String nameOrPath, RuntimeException refusal) {
        if (isBundled(nameOrPath)) {
            return refusal;
        }
        try {
            check(open(nameOrPath), path(nameOrPath));
            return refusal;
        } catch (FileException located) {
            return located;
        }
    }

    private static ExperimentFile opened(ExperimentFile file, Path path) {
        return DataFiles.opened(file, path);
    }

    /// A sentence if the data files of an experiment differ from those that it was made with; empty otherwise.
    public static String otherData(ExperimentFile file) {
        List<String> names = DataFiles.of(file);
        String now = file.data().isEmpty() ? "" : DataFile.hash(names);
        boolean other = !now.isEmpty() && !now.equals(file.data());
        return other
                ? String.valueOf(FileException.of("experiment.data", String.join(", ", names), now, file.data())
                        .getMessage())
                : "";
    }

    /// Writes an experiment with the hash of its data, whole or not at all.
    ///
    /// @throws FileException if it cannot be written
    public static void save(ExperimentFile experiment, Path path) {
        Results.write(path, text(experiment, path));
    }

    /// What [#save] writes: the data files are named as seen from there.
    public static String text(ExperimentFile experiment, Path path) {
        String data = DataFile.hash(DataFiles.of(experiment));
        return readable(DataFiles.saved(experiment, path).withData(data).text(), path);
    }

    /// What is written can be read again.
    private static String readable(String text, Path path) {
        if (text.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw FileException.of("experiment.large", path, LARGEST >> 20);
        }
        return text;
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException notAPath) {
            throw FileException.of("experiment.missing", name, names());
        }
    }

    private static String bundled(String name) {
        try (InputStream stream = Experiments.class.getResourceAsStream(GALLERY + name)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw FileException.of("file.unreadable", name, unreadable.getMessage());
        }
    }
}
