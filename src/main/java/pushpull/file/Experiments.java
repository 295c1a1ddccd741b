package pushpull.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/// Where experiments come from: files, and the gallery that ships with the program.
public final class Experiments {
    /// The experiment that a first start shows.
    public static final String DEFAULT = "four-blobs";

    private static final long LARGEST = 4L << 20;
    private static final String GALLERY = "/assets/experiments/";

    private Experiments() {}

    /// The names of the gallery, in its order.
    public static List<String> gallery() {
        return bundled("gallery.txt").lines().filter(line -> !line.isBlank()).toList();
    }

    /// An experiment by the name of a gallery entry or by the path of a file.
    ///
    /// @throws FileException if there is no such thing or it cannot be read
    public static ExperimentFile open(String nameOrPath) {
        if (gallery().contains(nameOrPath)) {
            return ExperimentReader.read(nameOrPath, bundled(nameOrPath + ".pushpull"));
        }
        String text = AtomicFile.text(path(nameOrPath), LARGEST);
        if (text == null) {
            throw FileException.of("experiment.missing", nameOrPath, String.join(", ", gallery()));
        }
        return ExperimentReader.read(nameOrPath, text);
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
        return ExperimentReader.read(name, text);
    }

    /// Writes an experiment, first beside its place and then over it, so that a file is never half written.
    ///
    /// @throws FileException if it cannot be written
    public static void save(ExperimentFile experiment, Path path) {
        Results.write(path, experiment.text());
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException notAPath) {
            throw FileException.of("experiment.missing", name, String.join(", ", gallery()));
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
