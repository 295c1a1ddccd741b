package pushpull.sweep.folder;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import pushpull.sweep.plan.PlannedRun;
import pushpull.sweep.plan.SweepPlan;
import pushpull.sweep.plan.SweepRefusal;

/// The whole runs that a file of results begins with.
///
/// @param runs the lines of each, in the order in which they were to be run
/// @param bytes of the file up to there, with the header
record KeptLines(List<List<String>> runs, long bytes) {
    KeptLines {
        runs = List.copyOf(runs);
    }

    /// Reads a text whose last line may be torn.
    ///
    /// @param name of the file, for messages
    /// @param numbers of the runs that it is for, in order
    /// @throws SweepRefusal if it holds anything else
    static KeptLines of(String name, String text, SweepPlan plan, int... numbers) {
        ResultLines format = new ResultLines(plan);
        List<String> lines = ResultLines.whole(text);
        if (lines.isEmpty()) {
            return new KeptLines(List.of(), 0);
        }
        if (!lines.getFirst().equals(format.header())) {
            throw SweepRefusal.of("runs.columns", name);
        }
        List<List<String>> runs = new ArrayList<>();
        int at = 1;
        while (at < lines.size()) {
            if (runs.size() == numbers.length) {
                throw SweepRefusal.of("runs.line", name, at + 1);
            }
            PlannedRun run = plan.run(numbers[runs.size()]);
            int end = end(lines, at, format.beginning(run));
            if (end == at) {
                throw SweepRefusal.of("runs.line", name, at + 1);
            }
            List<String> own = lines.subList(at, end);
            if (end == lines.size() && !format.isWhole(run, own)) {
                break;
            }
            runs.add(List.copyOf(own));
            at = end;
        }
        return new KeptLines(runs, bytes(lines.subList(0, at)));
    }

    private static int end(List<String> lines, int from, String beginning) {
        int end = from;
        while (end < lines.size() && lines.get(end).startsWith(beginning)) {
            end++;
        }
        return end;
    }

    private static long bytes(List<String> lines) {
        return lines.stream()
                .mapToLong(line -> line.getBytes(StandardCharsets.UTF_8).length + 1L)
                .sum();
    }
}
