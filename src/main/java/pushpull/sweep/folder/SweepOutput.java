package pushpull.sweep.folder;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pushpull.sweep.plan.SweepPlan;
import pushpull.sweep.plan.SweepRefusal;
import pushpull.sweep.run.RunResult;

/// Where the results of a sweep go, or of a part of one, with what is there from before.
///
/// A part is written to a file of its own and moved into place when it is whole. A cluster may start a part again while
/// a lost machine still works on it: each attempt has its own file, begins with the runs that earlier attempts left,
/// and arrives at the same lines.
public final class SweepOutput implements AutoCloseable {
    private static final String PARTIAL = ".partial";
    private static final int ATTEMPTS = 10_000;

    private final ResultFile file;
    private final int[] numbers;
    private final @Nullable Path from;
    private final Path to;

    private SweepOutput(ResultFile file, int[] numbers, @Nullable Path from, Path to) {
        this.file = file;
        this.numbers = numbers;
        this.from = from;
        this.to = to;
    }

    /// All results of a sweep, in one file.
    public static SweepOutput whole(SweepFolder folder, SweepPlan plan) {
        return direct(folder.runs(), plan, Shard.WHOLE.of(plan));
    }

    /// The results of a part; null if they are there already.
    public static @Nullable SweepOutput part(SweepFolder folder, SweepPlan plan, Shard shard) {
        return part(place(folder, shard), plan, shard.of(plan));
    }

    /// Results in a file that is written in place.
    ///
    /// @param numbers of the runs that are to be there, in order
    static SweepOutput direct(Path place, SweepPlan plan, int... numbers) {
        return new SweepOutput(ResultFile.open(place, plan, numbers), numbers, null, place);
    }

    /// Results in a file that is moved into place; null if all of them are there already.
    ///
    /// @param numbers of the runs that are to be there, in order
    static @Nullable SweepOutput part(Path place, SweepPlan plan, int... numbers) {
        try {
            List<List<String>> known = known(place, plan, numbers);
            if (Files.exists(place) && known.size() == numbers.length) {
                return null;
            }
            Path attempt = attempt(place);
            ResultFile file = ResultFile.open(attempt, plan, numbers);
            file.add(known);
            int[] left = Arrays.copyOfRange(numbers, known.size(), numbers.length);
            return new SweepOutput(file, left, attempt, place);
        } catch (IOException problem) {
            throw SweepRefusal.of("runs.unwritable", place, String.valueOf(problem.getMessage()));
        }
    }

    /// The file of a part that is whole.
    static Path place(SweepFolder folder, Shard shard) {
        return folder.path().resolve("shard-" + shard.index() + "-of-" + shard.count() + ".csv");
    }

    /// The most runs that an earlier attempt left, or the part itself before seeds were added to the plan.
    private static List<List<String>> known(Path place, SweepPlan plan, int... numbers) throws IOException {
        List<List<String>> most = List.of();
        List<Path> attempts = attempts(place);
        attempts.add(place);
        for (Path attempt : attempts) {
            List<List<String>> runs = KeptLines.of(String.valueOf(attempt), ResultFile.text(attempt), plan, numbers)
                    .runs();
            most = runs.size() > most.size() ? runs : most;
        }
        return most;
    }

    private static List<Path> attempts(Path place) throws IOException {
        String beginning = place.getFileName() + ".";
        List<Path> attempts = new ArrayList<>();
        try (Stream<Path> beside = Files.list(place.toAbsolutePath().getParent())) {
            beside.filter(path -> path.getFileName().toString().startsWith(beginning))
                    .filter(path -> path.toString().endsWith(PARTIAL))
                    .forEach(attempts::add);
        }
        return attempts;
    }

    private static Path attempt(Path place) throws IOException {
        for (int i = 0; i < ATTEMPTS; i++) {
            try {
                return Files.createFile(place.resolveSibling(place.getFileName() + "." + i + PARTIAL));
            } catch (FileAlreadyExistsException _) {
                // An earlier attempt has this name, and may still be writing.
            }
        }
        throw new FileAlreadyExistsException(place.toString());
    }

    /// How many runs there are to be.
    public int all() {
        return numbers.length;
    }

    /// The runs that are left to do, in order.
    public int[] left() {
        return Arrays.copyOfRange(numbers, from == null ? file.kept() : 0, numbers.length);
    }

    /// Appends a run.
    public void add(RunResult result) {
        file.add(result);
    }

    /// Moves a part into place, all of whose runs are there, and removes what earlier attempts left.
    public void finish() {
        file.close();
        try {
            if (from != null) {
                move(from, to);
                for (Path attempt : attempts(to)) {
                    Files.deleteIfExists(attempt);
                }
            }
        } catch (IOException problem) {
            if (!Files.exists(to)) {
                throw SweepRefusal.of("runs.unwritable", to, String.valueOf(problem.getMessage()));
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

    @Override
    public void close() {
        file.close();
    }
}
