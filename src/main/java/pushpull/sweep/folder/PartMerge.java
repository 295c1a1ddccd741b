package pushpull.sweep.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pushpull.file.Results;
import pushpull.sweep.plan.PlannedRun;
import pushpull.sweep.plan.SweepPlan;
import pushpull.sweep.plan.SweepRefusal;

/// Parts of a sweep put together, from one folder or several, in whatever order they come.
///
/// Every run must be there. One that is there twice must have the same numbers both times, apart from the seconds.
public final class PartMerge {
    private static final Pattern PART = Pattern.compile("shard-([0-9]+)-of-([0-9]+)\\.csv");

    private final SweepPlan plan;
    private final List<@Nullable List<String>> runs;
    private final List<@Nullable Path> sources;
    private int twice;
    private int parts = 1;

    private PartMerge(SweepPlan plan) {
        this.plan = plan;
        runs = new ArrayList<>(Collections.nCopies(plan.size(), null));
        sources = new ArrayList<>(Collections.nCopies(plan.size(), null));
    }

    /// Writes the results of all parts as one file.
    ///
    /// @param folders that hold parts, all of the same sweep
    /// @param out where the whole is kept; may be one of them
    /// @return how many runs were there more than once
    /// @throws SweepRefusal if a run is missing or contradicts itself, or the sweeps differ; then nothing is
    /// written
    public static int into(SweepFolder out, List<SweepFolder> folders) {
        SweepFolder first = folders.getFirst();
        SweepPlan plan = first.open();
        PartMerge merge = new PartMerge(plan);
        for (SweepFolder folder : folders) {
            if (!folder.isLike(first)) {
                throw SweepRefusal.of("merge.other", folder.path(), first.path());
            }
            merge.add(folder);
        }
        merge.checkComplete();
        out.begin(first.experiment(), plan);
        Results.write(out.runs(), merge.text());
        return merge.twice;
    }

    private void add(SweepFolder folder) {
        try (Stream<Path> files = Files.list(folder.path())) {
            for (Path file : files.sorted().toList()) {
                Matcher name = PART.matcher(String.valueOf(file.getFileName()));
                if (file.equals(folder.runs())) {
                    add(file, Shard.WHOLE);
                } else if (name.matches()) {
                    Shard shard = Shard.read(name.group(1) + "/" + name.group(2));
                    parts = Math.max(parts, shard.count());
                    add(file, shard);
                }
            }
        } catch (IOException problem) {
            throw SweepRefusal.of("folder.unreadable", folder.path(), String.valueOf(problem.getMessage()));
        }
    }

    private void add(Path file, Shard shard) throws IOException {
        int[] numbers = shard.of(plan);
        List<List<String>> kept = KeptLines.of(file.toString(), ResultFile.text(file), plan, numbers)
                .runs();
        for (int i = 0; i < kept.size(); i++) {
            add(numbers[i], kept.get(i), file);
        }
    }

    private void add(int number, List<String> lines, Path file) {
        List<String> known = runs.get(number);
        if (known == null) {
            runs.set(number, lines);
            sources.set(number, file);
        } else if (lasting(known).equals(lasting(lines))) {
            twice++;
        } else {
            throw SweepRefusal.of("merge.contradiction", words(plan.run(number)), sources.get(number), file);
        }
    }

    private static List<String> lasting(List<String> lines) {
        return lines.stream().map(ResultLines::lasting).toList();
    }

    private void checkComplete() {
        List<Integer> missing = new ArrayList<>();
        Set<Integer> shards = new TreeSet<>();
        for (int number = 0; number < runs.size(); number++) {
            if (runs.get(number) == null) {
                missing.add(number);
                shards.add(Shard.index(plan, number, parts));
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        String which = words(plan.run(missing.getFirst()));
        throw parts == 1
                ? SweepRefusal.of("merge.missing", missing.size(), plan.size(), which)
                : SweepRefusal.of("merge.parts", missing.size(), plan.size(), listed(shards), parts);
    }

    private static String listed(Set<Integer> shards) {
        return String.join(", ", shards.stream().map(String::valueOf).toList());
    }

    private String words(PlannedRun run) {
        StringBuilder words = new StringBuilder();
        List<String> values = run.cell().values();
        for (int i = 0; i < values.size(); i++) {
            words.append(plan.request().axes().get(i).key())
                    .append('=')
                    .append(values.get(i))
                    .append(", ");
        }
        return words.append("seed=").append(run.seed()).toString();
    }

    private String text() {
        StringBuilder text = new StringBuilder(new ResultLines(plan).header()).append('\n');
        for (List<String> lines : runs) {
            if (lines != null) {
                lines.forEach(line -> text.append(line).append('\n'));
            }
        }
        return text.toString();
    }
}
