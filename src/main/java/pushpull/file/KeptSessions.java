package pushpull.file;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Sessions that were left without being saved, kept to be opened again: the newest, in bounded room.
public final class KeptSessions {
    private static final int MOST = 8;
    private static final long ROOM = 128L << 20;
    private static final int TRIES = 1000;
    private static final Pattern NAME = Pattern.compile("kept-([0-9]{1,9})\\.session");

    private final Path folder;

    public KeptSessions(UserFolders folders) {
        folder = folders.state();
    }

    /// What a person is told of a session.
    ///
    /// @param path its file
    /// @param title of its experiment, empty if it has none
    /// @param step its last step
    /// @param time when it was kept, in milliseconds since 1970
    public record Kept(Path path, String title, long step, long time) {}

    private record Numbered(int number, Path path) {}

    /// Keeps a session, and lets go of the oldest ones beyond the room.
    ///
    /// @param former the file of which it is a later state, which it replaces; null if there is none
    /// @throws FileException if it cannot be written
    public void keep(SavedSession session, @Nullable Path former) {
        Path path = reserve();
        try {
            SessionFile.write(path, session);
            if (former != null) {
                delete(former);
            }
        } finally {
            clear(path);
        }
        makeRoom();
    }

    /// The sessions that can be read, the newest first.
    public List<Kept> list() {
        List<Kept> found = new ArrayList<>();
        for (Numbered each : numbered()) {
            try {
                SavedSession session = SessionFile.read(each.path);
                found.add(new Kept(
                        each.path,
                        session.title(),
                        session.recording().last(),
                        Files.getLastModifiedTime(each.path).toMillis()));
            } catch (FileException | IOException _) {
                // It is gone or broken: there is nothing to offer, and the file makes room in its turn.
            }
        }
        return found;
    }

    /// @throws FileException if it cannot be read
    public SavedSession read(Kept kept) {
        return SessionFile.read(kept.path);
    }

    private Path reserve() {
        List<Numbered> known = numbered();
        int number = known.isEmpty() ? 1 : known.getFirst().number + 1;
        try {
            Files.createDirectories(folder, FileModes.ofOwnFolder());
            for (int i = 0; i < TRIES; i++) {
                try {
                    return Files.createFile(folder.resolve("kept-" + (number + i) + ".session"), FileModes.ofOwner());
                } catch (FileAlreadyExistsException _) {
                    // Another window took this number at the same moment: try the next one.
                }
            }
            throw FileException.of("session.unwritable", folder);
        } catch (IOException problem) {
            throw FileException.of("session.unwritable", AtomicFile.words(folder, problem));
        }
    }

    /// Takes a file away to which nothing was written.
    private static void clear(Path path) {
        try {
            if (Files.size(path) == 0) {
                delete(path);
            }
        } catch (IOException _) {
            // It is gone already.
        }
    }

    private void makeRoom() {
        long bytes = 0;
        int count = 0;
        for (Numbered each : numbered()) {
            bytes += each.path.toFile().length();
            count++;
            if (count > 1 && (count > MOST || bytes > ROOM)) {
                delete(each.path);
            }
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException problem) {
            throw FileException.of("file.unwritable", path, AtomicFile.words(path, problem));
        }
    }

    /// The newest first.
    private List<Numbered> numbered() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(path -> {
                        Matcher name = NAME.matcher(String.valueOf(path.getFileName()));
                        return name.matches()
                                ? Stream.of(new Numbered(Integer.parseInt(name.group(1)), path))
                                : Stream.empty();
                    })
                    .sorted(Comparator.comparingInt(Numbered::number).reversed())
                    .toList();
        } catch (IOException _) {
            // Without a folder nothing was ever kept.
            return List.of();
        }
    }
}
