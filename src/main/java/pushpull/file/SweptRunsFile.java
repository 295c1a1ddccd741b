package pushpull.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import pushpull.sweep.verdict.Looks;
import pushpull.sweep.verdict.SweptRun;
import pushpull.sweep.verdict.SweptRuns;
import pushpull.table.CsvRecords;
import pushpull.table.RegularFile;

/// The results of a sweep as they are kept, and the looks that were taken at them.
///
/// Columns before `seed` are the settings that differ; measures stand between `step` and `hash`. A last line without
/// an end is still being written and left out.
public final class SweptRunsFile {
    /// A hundred thousand runs at several steps with every measure have less.
    private static final long LARGEST = 1 << 29;

    private static final String SEED = "seed";
    private static final String STEP = "step";
    private static final String HASH = "hash";
    private static final String LOOKS = "look,seeds";

    private SweptRunsFile() {}

    /// The runs in a file.
    ///
    /// @throws FileException if it cannot be read or holds something else
    public static SweptRuns read(Path path) {
        String text = text(path);
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        String file = String.valueOf(path);
        try {
            CsvRecords records = new CsvRecords(new ByteArrayInputStream(whole.getBytes(StandardCharsets.UTF_8)), file);
            List<String> head = records.next();
            int seed = head == null ? -1 : head.indexOf(SEED);
            int hash = head == null ? -1 : head.indexOf(HASH);
            if (head == null
                    || seed < 1
                    || hash < seed + 2
                    || !head.get(seed + 1).equals(STEP)) {
                throw FileException.of("sweep.head", file);
            }
            List<SweptRun> lines = new ArrayList<>();
            for (List<String> line = records.next(); line != null; line = records.next()) {
                if (line.size() != head.size()) {
                    throw FileException.of("sweep.line", file, records.line());
                }
                lines.add(run(line, seed, hash, file, records.line()));
            }
            if (lines.isEmpty()) {
                throw FileException.of("sweep.empty", file);
            }
            return SweptRuns.of(head.subList(0, seed), head.subList(seed + 2, hash), lines);
        } catch (IOException problem) {
            throw FileException.of("sweep.unreadable", file, problem.getMessage());
        }
    }

    private static SweptRun run(List<String> line, int seed, int hash, String file, int number) {
        try {
            List<Double> values = line.subList(seed + 2, hash).stream()
                    .map(field -> field.isEmpty() ? Double.NaN : Double.parseDouble(field))
                    .toList();
            return new SweptRun(
                    line.subList(0, seed), Long.parseLong(line.get(seed)), Long.parseLong(line.get(seed + 1)), values);
        } catch (NumberFormatException notANumber) {
            throw FileException.of("sweep.line", file, number);
        }
    }

    private static String text(Path path) {
        try {
            return new String(RegularFile.bytes(path, LARGEST), StandardCharsets.UTF_8);
        } catch (NoSuchFileException missing) {
            throw FileException.of("sweep.missing", path);
        } catch (IOException problem) {
            throw FileException.of("sweep.unreadable", path, problem.getMessage());
        }
    }

    /// The looks in a file; none if there is no file.
    ///
    /// @throws FileException if it cannot be read
    public static Looks looks(Path path) {
        if (!Files.exists(path)) {
            return Looks.NONE;
        }
        try {
            List<Integer> seeds = text(path)
                    .lines()
                    .skip(1)
                    .map(line -> Integer.parseInt(
                            line.substring(line.indexOf(',') + 1).strip()))
                    .toList();
            return new Looks(seeds);
        } catch (IllegalArgumentException other) {
            throw FileException.of("sweep.looks", path);
        }
    }

    /// Keeps looks.
    ///
    /// @throws FileException if they cannot be written
    public static void save(Looks looks, Path path) {
        StringBuilder text = new StringBuilder(LOOKS + "\n");
        for (int i = 0; i < looks.seeds().size(); i++) {
            text.append(i + 1).append(',').append(looks.seeds().get(i)).append('\n');
        }
        Results.write(path, text.toString());
    }
}
