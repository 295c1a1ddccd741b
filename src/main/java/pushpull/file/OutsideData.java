package pushpull.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import pushpull.table.DataFile;

/// Whether an experiment file names data outside its own folder: a file that was received should not choose what is
/// read on this machine.
///
/// Data whose hash the file says are those it was made with, wherever they lie.
public final class OutsideData {
    private OutsideData() {}

    /// @param place of the experiment file
    /// @throws FileException if it names a file outside
    public static void check(ExperimentFile file, Path place) {
        List<String> names = DataFiles.of(file);
        Path folder = Objects.requireNonNullElse(place.toAbsolutePath().getParent(), place);
        for (String name : names) {
            if (isOutside(name, folder) && !isKnown(file, names)) {
                throw FileException.of(
                        file.data().isEmpty() ? "experiment.outside" : "experiment.changed", place, name);
            }
        }
    }

    private static boolean isKnown(ExperimentFile file, List<String> names) {
        return !file.data().isEmpty() && file.data().equals(DataFile.hash(names));
    }

    private static boolean isOutside(String name, Path folder) {
        try {
            return Files.exists(Path.of(name)) && !Path.of(name).toRealPath().startsWith(folder.toRealPath());
        } catch (IOException unresolved) {
            return true;
        }
    }
}
