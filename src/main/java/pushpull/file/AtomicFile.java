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
import java.nio.file.attribute.FileAttribute;
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
            write(folder, path, content, true, FileModes.like(path));
        } catch (IOException problem) {
            throw FileException.of("file.unwritable", path, words(path, problem));
        }
    }

    /// Writes a file that its owner alone may read. It outlives the process, however that ends; after a power cut
    /// an earlier one may stand in its place, which saves the wait for the disk.
    ///
    /// @throws FileException if it cannot be written
    static void writePrivately(Path path, Content content) {
        try {
            Path folder = Objects.requireNonNullElse(path.toAbsolutePath().getParent(), path);
            Files.createDirectories(folder, FileModes.ofOwnFolder());
            write(folder, path, content, false, FileModes.ofOwner());
        } catch (IOException problem) {
            throw FileException.of("file.unwritable", path, words(path, problem));
        }
    }

    private static void write(Path folder, Path path, Content content, boolean forced, FileAttribute<?>... modes)
            throws IOException {
        PartFile.removeLeft(folder, path);
        Path beside = reserve(folder, path, modes);
        beside.toFile().deleteOnExit();
        try {
            fill(beside, content, forced);
            move(beside, path);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /// Writes a text; see [#write(Path, Content)].
    public static void writeText(Path path, Results.Content content) {
        write(path, text(content));
    }

    /// Writes a text that its owner alone may read; see [#writePrivately(Path, Content)].
    static void writeTextPrivately(Path path, Results.Content content) {
        writePrivately(path, text(content));
    }

    private static Content text(Results.Content content) {
        return out -> {
            BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            content.to(text);
            text.flush();
        };
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
    private static Path reserve(Path folder, Path path, FileAttribute<?>... modes) throws IOException {
        long process = ProcessHandle.current().pid();
        for (int i = 0; i < TRIES; i++) {
            try {
                return Files.createFile(folder.resolve(PartFile.name(path, process, i)), modes);
            } catch (FileAlreadyExistsException _) {
                // Another thread is writing beside the same file, or a process with this number once did: try the next
                // name.
            }
        }
        throw new FileAlreadyExistsException(path.toString());
    }

    private static void fill(Path beside, Content content, boolean forced) throws IOException {
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            content.to(out);
            out.flush();
            if (forced) {
                channel.force(true);
            }
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
