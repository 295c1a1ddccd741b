package pushpull.table;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file of the file system or, under `assets/`, one that ships with the program.
public record CsvSource(String file) {
    /// Opens the file; one of the file system comes first.
    public InputStream open() {
        if (file.isBlank()) {
            throw DataException.of("csv.none");
        }
        Path path = path();
        if (Files.isDirectory(path)) {
            throw DataException.of("csv.directory", file);
        }
        InputStream shipped = Files.exists(path) ? null : shipped();
        try {
            return shipped == null ? RegularFile.open(path) : shipped;
        } catch (RegularFile.Refused refused) {
            throw DataException.of("csv.refused", file, String.valueOf(refused.getMessage()));
        } catch (IOException cause) {
            if (Files.exists(path)) {
                throw DataException.of("csv.unreadable", file).because(cause);
            }
            throw DataException.of("csv.missing", file).because(cause);
        }
    }

    /// A stream of a file that ships with the program and therefore is there.
    public static InputStream asset(String name) throws IOException {
        InputStream stream = new CsvSource("assets/" + name).shipped();
        if (stream == null) {
            throw new FileNotFoundException("assets/" + name);
        }
        return stream;
    }

    /// Whether the program ships a file of this name.
    boolean isShipped() {
        return file.startsWith("assets/") && CsvSource.class.getResource("/" + file) != null;
    }

    private @Nullable InputStream shipped() {
        return file.startsWith("assets/") ? CsvSource.class.getResourceAsStream("/" + file) : null;
    }

    private Path path() {
        try {
            return Path.of(file);
        } catch (InvalidPathException cause) {
            throw DataException.of("csv.missing", file).because(cause);
        }
    }
}
