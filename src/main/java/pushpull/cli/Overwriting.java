package pushpull.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The files that a call reads and writes, so that none is written over another: said before any work begins.
final class Overwriting {
    private final List<Path> inputs = new ArrayList<>();
    private final List<Path> outputs = new ArrayList<>();

    /// Adds a file that is read; what is no path, or names nothing, is no file.
    Overwriting reads(@Nullable String file) {
        try {
            if (file != null && !file.isBlank()) {
                inputs.add(Path.of(file));
            }
        } catch (InvalidPathException _) {
            // A name that no file can have is reported where it is opened.
        }
        return this;
    }

    Overwriting readsAll(List<String> files) {
        files.forEach(this::reads);
        return this;
    }

    /// Adds a file that is written, null if it is not asked for; refuses one that is read, or written already.
    Overwriting writes(@Nullable Path file) {
        if (file == null) {
            return this;
        }
        for (Path input : inputs) {
            UsageException.unless(
                    !isSame(file, input),
                    file + " would be written over " + input + ", which is read. Choose another place to write to.");
        }
        for (Path output : outputs) {
            UsageException.unless(
                    !isSame(file, output), file + " would be written twice. Choose two places to write to.");
        }
        outputs.add(file);
        return this;
    }

    private static boolean isSame(Path one, Path other) {
        if (one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize())) {
            return true;
        }
        try {
            return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException _) {
            // Whether they are the same cannot be told, so one of them cannot be opened, which is reported there.
            return false;
        }
    }
}
