package pushpull.lesson;

import java.io.IOException;
import java.nio.file.Path;
import pushpull.file.DataFiles;
import pushpull.file.ExperimentFile;
import pushpull.file.ExperimentReader;
import pushpull.file.Experiments;
import pushpull.settings.Texts;

/// Where a lesson finds the experiments that it loads: the gallery, and its own folder, but nothing outside of that.
///
/// @param folder of the lesson; empty if it has none, as those of the program
record ExperimentSource(String folder) {
    /// The gallery alone.
    static final ExperimentSource GALLERY = new ExperimentSource("");

    private static final String DEFAULTS = "defaults";
    private static final String ENDING = ".pushpull";
    private static final Texts TEXTS = Texts.bundle("lesson");

    /// The experiment of a name.
    ///
    /// @throws QuantityReader.Unreadable if there is none, or it stands or reads outside of the folder
    /// @throws pushpull.file.FileException if it cannot be read
    ExperimentFile open(String name) {
        if (name.equals(DEFAULTS)) {
            return ExperimentReader.nothing(DEFAULTS);
        }
        if (Experiments.isBundled(name)) {
            return Experiments.open(name);
        }
        if (folder.isEmpty() || !isPlain(name) || !name.endsWith(ENDING)) {
            throw new QuantityReader.Unreadable(TEXTS.get("load.missing", name));
        }
        Path path = Path.of(folder, name);
        ExperimentFile file = Experiments.read(path);
        if (isOutside(path) || DataFiles.of(file).stream().map(Path::of).anyMatch(this::isOutside)) {
            throw new QuantityReader.Unreadable(TEXTS.get("load.outside", name));
        }
        return file;
    }

    private static boolean isPlain(String name) {
        return name.matches("[\\p{L}\\p{N} ._-]+") && !name.startsWith(".");
    }

    private boolean isOutside(Path path) {
        try {
            return !path.toRealPath().startsWith(Path.of(folder).toRealPath());
        } catch (IOException unreadable) {
            return true;
        }
    }
}
