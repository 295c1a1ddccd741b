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

/// A file of its own for the session of one window, held by a lock that ends with the process however it ends.
public final class SessionLock implements AutoCloseable {
    private static final int MOST = 100;
    private static final String NAME = "session-";

    private final Path path;
    private final FileChannel channel;

    private SessionLock(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /// What a start finds.
    ///
    /// @param own a place that nobody else has
    /// @param lost places of windows that were lost, each with a session; they are held too, until they are closed
    public record Places(SessionLock own, List<SessionLock> lost) {}

    /// Takes a free place, and those of windows that are there no more.
    ///
    /// @throws FileException if there can be none
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

    /// Locks until the channel is closed, if nobody else has.
    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            // Another window of this very process has it.
            return false;
        }
    }

    /// @throws FileException if it cannot be written
    public void write(SavedSession session) {
        SessionFile.write(path, session);
    }

    /// Reads the session; one that is broken is set aside, so that it is in nobody's way and not lost.
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
                // It stays where it is; what is wrong with it is said all the same.
                throw broken;
            }
            throw FileException.of("session.aside", aside);
        }
    }

    /// When it was written last, in milliseconds since 1970; 0 if that is not known.
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

    /// Lets go of the place.
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException problem) {
            throw FileException.of("file.unwritable", path, AtomicFile.words(path, problem));
        }
    }
}
