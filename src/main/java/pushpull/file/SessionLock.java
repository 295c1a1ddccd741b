package pushpull.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The locked session file of one window. The lock ends with the process, however it ends.
public final class SessionLock implements AutoCloseable {
    private static final int MOST = 100;
    private static final String NAME = "session-";

    private final Path path;
    private final FileChannel channel;

    private SessionLock(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /// The session files at a start.
    ///
    /// @param own a file for this window
    /// @param lost files of windows that were lost, each with a session; they stay locked until they are closed
    public record Places(SessionLock own, List<SessionLock> lost) {}

    /// Takes a free file, and those of windows that no longer exist.
    ///
    /// @throws FileException if there is none
    public static Places take(UserFolders folders) {
        List<SessionLock> lost = new ArrayList<>();
        try {
            Files.createDirectories(folders.state());
            for (int i = 1; i <= MOST; i++) {
                SessionLock sessionLock = hold(folders.state(), NAME + i);
                if (sessionLock != null && !Files.exists(sessionLock.path)) {
                    return new Places(sessionLock, lost);
                }
                if (sessionLock != null) {
                    lost.add(sessionLock);
                }
            }
            throw FileException.of("session.unwritable", folders.state());
        } catch (IOException problem) {
            lost.forEach(SessionLock::close);
            throw FileException.of("session.unwritable", AtomicFile.words(folders.state(), problem));
        }
    }

    private static @Nullable SessionLock hold(Path folder, String name) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isLocked(channel)) {
            return new SessionLock(folder.resolve(name + ".session"), channel);
        }
        channel.close();
        return null;
    }

    /// Locks the file until the channel is closed, unless it is locked already.
    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            // Another window of this process has it.
            return false;
        }
    }

    /// @throws FileException if it cannot be written
    public void write(SavedSession session) {
        SessionFile.write(path, session);
    }

    /// Reads the session; a broken one is set aside, so that it is neither in the way nor lost.
    ///
    /// @throws FileException if it cannot be read
    public SavedSession read() {
        try {
            return SessionFile.read(path);
        } catch (FileException broken) {
            Path aside = path.resolveSibling(path.getFileName() + ".broken");
            try {
                Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException _) {
                // It stays in place; the original error is reported all the same.
                throw broken;
            }
            throw FileException.of("session.aside", aside);
        }
    }

    /// The time of the last write, in milliseconds since 1970; 0 if it is not known.
    public long time() {
        try {
            return Files.getLastModifiedTime(path).toMillis();
        } catch (IOException _) {
            // Only the order in which sessions are offered depends on it.
            return 0;
        }
    }

    /// Deletes the session.
    public void discard() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException problem) {
            throw FileException.of("file.unwritable", path, AtomicFile.words(path, problem));
        }
    }

    /// Releases the file.
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException problem) {
            throw FileException.of("file.unwritable", path, AtomicFile.words(path, problem));
        }
    }
}
