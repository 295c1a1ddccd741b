package pushpull.sweep.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pushpull.sweep.plan.SweepPlan;
import pushpull.sweep.plan.SweepRefusal;
import pushpull.sweep.run.RunResult;
import pushpull.table.RegularFile;

/// A file that results are appended to, run by run, each with all its lines or not at all.
///
/// What is there when it is opened is kept, except for a torn end. One process at a time writes it.
public final class ResultFile implements AutoCloseable {
    private static final long LARGEST = 1L << 30;

    private final Path path;
    private final FileChannel channel;
    private final ResultLines format;
    private final int kept;
    private long length;

    private ResultFile(Path path, FileChannel channel, ResultLines format, int kept, long length) {
        this.path = path;
        this.channel = channel;
        this.format = format;
        this.kept = kept;
        this.length = length;
    }

    /// Opens a file, which is made if there is none.
    ///
    /// @param numbers of the runs that it is for, in order
    /// @throws SweepRefusal if it holds anything else, another process writes it, or it cannot be written
    public static ResultFile open(Path path, SweepPlan plan, int... numbers) {
        @Nullable FileChannel channel = null;
        try {
            channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock(channel, path);
            KeptLines lines = KeptLines.of(String.valueOf(path), text(path), plan, numbers);
            ResultLines format = new ResultLines(plan);
            ResultFile file = new ResultFile(path, channel, format, lines.runs().size(), lines.bytes());
            file.cut();
            if (lines.bytes() == 0) {
                file.append(List.of(format.header()));
            }
            return file;
        } catch (IOException problem) {
            close(channel);
            throw SweepRefusal.of("runs.unwritable", path, words(problem));
        } catch (RuntimeException refused) {
            close(channel);
            throw refused;
        }
    }

    private static void lock(FileChannel channel, Path path) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            if (lock == null) {
                throw SweepRefusal.of("runs.locked", path);
            }
        } catch (OverlappingFileLockException here) {
            throw SweepRefusal.of("runs.locked", path);
        }
    }

    /// The text of a file; empty if there is none.
    static String text(Path path) throws IOException {
        return Files.exists(path) ? new String(RegularFile.bytes(path, LARGEST), StandardCharsets.UTF_8) : "";
    }

    /// How many runs it had when it was opened: the first ones.
    public int kept() {
        return kept;
    }

    /// Appends a run.
    ///
    /// @throws SweepRefusal if it cannot be written; the file then ends with the run before
    public void add(RunResult result) {
        try {
            append(format.of(result));
        } catch (IOException problem) {
            throw SweepRefusal.of("runs.unwritable", path, words(problem));
        }
    }

    /// Appends runs that are known from elsewhere.
    void add(List<List<String>> runs) {
        try {
            for (List<String> run : runs) {
                append(run);
            }
        } catch (IOException problem) {
            throw SweepRefusal.of("runs.unwritable", path, words(problem));
        }
    }

    private void append(List<String> lines) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        int size = bytes.remaining();
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            length += size;
        } catch (IOException full) {
            cut();
            throw full;
        }
    }

    /// Drops what is after the last whole run.
    private void cut() throws IOException {
        if (channel.size() > length) {
            channel.truncate(length);
        }
        channel.position(length);
    }

    private static String words(IOException problem) {
        return String.valueOf(problem.getMessage());
    }

    @Override
    public void close() {
        close(channel);
    }

    private static void close(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException problem) {
            throw SweepRefusal.of("runs.unwritable", String.valueOf(channel), words(problem));
        }
    }
}
