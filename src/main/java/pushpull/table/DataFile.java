package pushpull.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A data file as a setting names it: where it lies from an experiment file, and what is in it.
///
/// @param name a path, or one under `assets/` that ships with the program
public record DataFile(String name) {
    private static final int ROOM = 1 << 16;
    private static final int HASH_BYTES = 8;

    /// The same file looked up in a folder; as it is named if it is not there, so that the working directory counts.
    public String in(Path folder) {
        Path path = path();
        if (path == null || path.isAbsolute() || !Files.exists(folder.resolve(path))) {
            return name;
        }
        return folder.resolve(path).toString();
    }

    /// How the file is named in a file of this folder; as it is if it is not there, or ships with the program.
    public String from(Path folder) {
        Path path = path();
        if (path == null || new CsvSource(name).isShipped() || !Files.exists(path)) {
            return name;
        }
        Path start = folder.toAbsolutePath().normalize();
        Path end = path.toAbsolutePath().normalize();
        boolean related = start.getRoot() != null && start.getRoot().equals(end.getRoot());
        return related ? start.relativize(end).toString().replace('\\', '/') : end.toString();
    }

    private @Nullable Path path() {
        try {
            return name.isBlank() ? null : Path.of(name);
        } catch (InvalidPathException _) {
            // An invalid path names no file; that is reported when it is opened.
            return null;
        }
    }

    /// A hash of what is in these files and the labels beside them; empty if there is none, or one cannot be read.
    public static String hash(List<String> names) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String name : names) {
                add(digest, name);
                String labels = CsvMetadata.path(name);
                if (labels != null) {
                    add(digest, labels);
                }
            }
            return names.isEmpty() ? "" : HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        } catch (IOException | DataException _) {
            // Who reads the file for its points is told why it cannot be read.
            return "";
        }
    }

    private static void add(MessageDigest digest, String name) throws IOException {
        byte[] room = new byte[ROOM];
        long length = 0;
        try (InputStream stream = new CsvSource(name).open()) {
            for (int count = stream.read(room); count >= 0; count = stream.read(room)) {
                digest.update(room, 0, count);
                length += count;
            }
        }
        digest.update(("\n" + length + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
