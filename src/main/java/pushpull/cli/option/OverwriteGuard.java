package pushpull.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The files that a call reads and writes; refuses to overwrite one with another before any work begins.
public final class OverwriteGuard {
    private final List<Path> inputs = new ArrayList<>();
    private final List<Path> outputs = new ArrayList<>();

    /// Adds a file that is read; what is not a path, or does not exist, is ignored.
    public OverwriteGuard reads(@Nullable String file) {
        try {
            if (file != null && !file.isBlank()) {
                inputs.add(Path.of(file));
            }
        } catch (InvalidPathException _) {
            // An invalid path is reported when it is opened.
        }
        return this;
    }

    public OverwriteGuard readsAll(List<String> files) {
        files.forEach(this::reads);
        return this;
    }

    /// Adds a file that is written, null if it is not requested; refuses one that is already read or written.
    public OverwriteGuard writes(@Nullable Path file) {
        if (file == null) {
            return this;
        }
        for (Path input : inputs) {
            UsageException.unless(
                    !isSame(file, input),
                    file + " would overwrite " + input + ", which is read. Choose another file to write.");
        }
        for (Path output : outputs) {
            UsageException.unless(!isSame(file, output), file + " would be written twice. Choose two different files.");
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
            // It is not known whether they are the same file, because one of them cannot be opened; that is reported
            // then.
            return false;
        }
    }
}
