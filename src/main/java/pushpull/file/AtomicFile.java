package pushpull.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pushpull.table.RegularFile;

/// Writes a file whole or not at all: to a temporary file beside it, forced to the disk and then moved in one step.
public final class AtomicFile {
    private static final int TRIES = 1000;

    /// The content of a file.
    @FunctionalInterface
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    private AtomicFile() {}

    /// Writes a file and the folders that it needs; if this fails, an earlier file stays.
    ///
    /// @throws FileException if it cannot be written
    public static void write(Path path, Content content) {
        try {
            Path folder = Objects.requireNonNullElse(path.toAbsolutePath().getParent(), path);
            Files.createDirectories(folder);
            PartFile.removeLeft(folder, path);
            Path beside = reserve(folder, path);
            beside.toFile().deleteOnExit();
            try {
                fill(beside, content);
                move(beside, path);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException problem) {
            throw FileException.of("file.unwritable", path, words(path, problem));
        }
    }

    /// Writes a text; see [#write(Path, Content)].
    public static void writeText(Path path, Results.Content content) {
        write(path, out -> {
            BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            content.to(text);
            text.flush();
        });
    }

    /// The text of a file, or null if there is none.
    ///
    /// @param largest files of more bytes are refused
    /// @throws FileException if it cannot be read, or is not text
    public static @Nullable String text(Path path, long largest) {
        try {
            if (!Files.exists(path)) {
                return null;
            }
            return Utf8.text(path, RegularFile.bytes(path, largest));
        } catch (IOException unreadable) {
            throw FileException.of("file.unreadable", path, words(path, unreadable));
        }
    }

    /// A new file under a name that is not in use.
    private static Path reserve(Path folder, Path path) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            try {
                return Files.createFile(folder.resolve(
                        PartFile.name(path, ProcessHandle.current().pid(), i)));
            } catch (FileAlreadyExistsException _) {
                // Another thread is writing beside the same file, or a process with this number once did: try the next
                // name.
            }
        }
        throw new FileAlreadyExistsException(path.toString());
    }

    private static void fill(Path beside, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            content.to(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            // Some network folders know no atomic move; a plain move is the next best.
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Why a file system refused, without repeating the path.
    static String words(Path path, IOException problem) {
        return switch (problem) {
            case AccessDeniedException _ -> FileException.words("file.denied");
            case NoSuchFileException _ -> FileException.words("file.nofolder");
            case FileAlreadyExistsException _ -> FileException.words("file.infolder");
            default -> String.valueOf(problem.getMessage()).replace(path + ": ", "");
        };
    }
}
