package pushpull.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The locked session file of one window. The lock ends with the process, however it ends.
public final class SessionLock implements AutoCloseable {
    private static final int MOST = 10_000;
    private static final int MOST_LOST = 50;
    private static final String LOCK = ".lock";
    private static final String NAME = "session-";

    private final Path path;
    private final Path lock;
    private FileChannel channel;

    private SessionLock(Path path, Path lock, FileChannel channel) {
        this.path = path;
        this.lock = lock;
        this.channel = channel;
    }

    /// The session files at a start.
    ///
    /// @param own a file for this window
    /// @param lost files of windows that were lost, each with a session; they stay locked until they are closed
    public record Places(SessionLock own, List<SessionLock> lost) {}

    /// Takes a free file, and the newest of those of windows that no longer exist.
    ///
    /// @throws FileException if there is none
    public static Places take(UserFolders folders) {
        List<SessionLock> lost = new ArrayList<>();
        try {
            Files.createDirectories(folders.state(), FileModes.ofOwnFolder());
            for (int i = 1; i <= MOST; i++) {
                SessionLock sessionLock = hold(folders.state(), NAME + i);
                if (sessionLock != null && !Files.exists(sessionLock.path, LinkOption.NOFOLLOW_LINKS)) {
                    return new Places(sessionLock, lost);
                }
                if (sessionLock != null) {
                    add(sessionLock, lost);
                }
            }
            throw FileException.of("session.unwritable", folders.state());
        } catch (IOException problem) {
            lost.forEach(SessionLock::close);
            throw FileException.of("session.unwritable", AtomicFile.words(folders.state(), problem));
        }
    }

    /// Adds a lost session; of too many, the oldest is left for another start.
    private static void add(SessionLock found, List<SessionLock> lost) {
        lost.add(found);
        if (lost.size() > MOST_LOST) {
            SessionLock oldest = Collections.min(lost, Comparator.comparingLong(SessionLock::time));
            lost.remove(oldest);
            oldest.close();
        }
    }

    /// The lock of a session file; null if another window has it, or if something stands in its place that is no file.
    private static @Nullable SessionLock hold(Path folder, String name) throws IOException {
        Path lock = folder.resolve(name + LOCK);
        Path session = folder.resolve(name + ".session");
        if (isStrange(lock) || isStrange(session)) {
            return null;
        }
        FileChannel channel = open(lock);
        if (isLocked(channel)) {
            return new SessionLock(session, lock, channel);
        }
        channel.close();
        return null;
    }

    /// Whether there is something that is no plain file: opening a pipe would wait forever.
    private static boolean isStrange(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(path);
    }

    private static FileChannel open(Path lock) throws IOException {
        return FileChannel.open(lock, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), FileModes.ofOwner());
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
        if (!Files.exists(lock)) {
            lockAgain();
        }
    }

    /// The folder was taken away with the lock in it, and came back without.
    private void lockAgain() {
        try {
            FileChannel fresh = open(lock);
            if (isLocked(fresh)) {
                channel.close();
                channel = fresh;
            } else {
                fresh.close();
            }
        } catch (IOException problem) {
            throw FileException.of("session.unwritable", AtomicFile.words(lock, problem));
        }
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
