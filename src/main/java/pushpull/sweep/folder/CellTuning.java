package pushpull.sweep.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pushpull.experiment.Experiment;
import pushpull.measure.Better;
import pushpull.measure.Metric;
import pushpull.measure.Split;
import pushpull.sweep.plan.SweepCell;
import pushpull.sweep.plan.SweepPlan;
import pushpull.sweep.plan.SweepRefusal;

/// The runs that tell which values of the settings that are tuned suit each cell of a plan, and what they tell.
///
/// The best value is that with the best median over the tuning seeds, of the first measure that says what is better,
/// on held-out points if some are held out; of equals the one with the lower loss. A run that could not go on is the
/// worst.
public final class CellTuning {
    private static final String NAME = "tuning";

    private final SweepPlan plan;
    private final SweepPlan trials;
    private final double sign;
    private final Map<List<String>, Integer> cells = new HashMap<>();

    /// @throws SweepRefusal if no measure says what is better, or values do not go together with a cell
    public CellTuning(SweepPlan plan) {
        Metric measure = measure(plan);
        this.plan = plan;
        this.trials = plan.tuning(measure);
        this.sign = measure.better().sign();
        plan.cells().forEach(cell -> cells.put(cell.values(), cell.number()));
    }

    private static Metric measure(SweepPlan plan) {
        Experiment start = plan.cells().getFirst().script().start();
        boolean heldOut = start.heldOut() > 0 || start.heldOutClasses() > 0;
        return plan.request().measures().stream()
                .filter(metric -> metric.better() != Better.NEITHER)
                .min(Comparator.comparing(metric -> heldOut != (metric.part() == Split.HELD_OUT)))
                .orElseThrow(() -> SweepRefusal.of("tune.measure"));
    }

    /// The plan of the runs.
    public SweepPlan trials() {
        return trials;
    }

    /// Where their results go; null if they are there already.
    ///
    /// @param shard whose cells are tuned; null for all
    public @Nullable SweepOutput output(SweepFolder folder, @Nullable Shard shard) {
        Path place = place(folder, shard);
        return shard == null
                ? SweepOutput.direct(place, trials, numbers(null))
                : SweepOutput.part(place, trials, numbers(shard));
    }

    private static Path place(SweepFolder folder, @Nullable Shard shard) {
        String part = shard == null ? "" : "-" + shard.index() + "-of-" + shard.count();
        return folder.path().resolve(NAME + part + ".csv");
    }

    private int[] numbers(@Nullable Shard shard) {
        return IntStream.range(0, trials.size())
                .filter(run -> {
                    Integer cell = cell(trials.run(run).cell());
                    return cell != null && (shard == null || cell % shard.count() == shard.index());
                })
                .toArray();
    }

    /// The cell that a trial is about; null if it is left out.
    private @Nullable Integer cell(SweepCell trial) {
        return cells.get(trial.values().subList(0, plan.request().axes().size()));
    }

    /// The plan with the best values of each cell whose trials are done.
    ///
    /// @param shard whose cells were tuned; null for all
    public SweepPlan tuned(SweepFolder folder, @Nullable Shard shard) {
        Path place = place(folder, shard);
        int[] numbers = numbers(shard);
        try {
            List<List<String>> runs = KeptLines.of(place.toString(), ResultFile.text(place), trials, numbers)
                    .runs();
            Map<SweepCell, List<Trial>> results = new LinkedHashMap<>();
            for (int i = 0; i < runs.size(); i++) {
                results.computeIfAbsent(trials.run(numbers[i]).cell(), _ -> new ArrayList<>())
                        .add(trial(runs.get(i).getLast()));
            }
            return plan.tuned(best(results));
        } catch (IOException problem) {
            throw SweepRefusal.of("folder.unreadable", place, String.valueOf(problem.getMessage()));
        }
    }

    /// How good a run was; greater is better.
    private record Trial(double measure, double loss) {}

    /// Reads a line, whose last fields are step, loss, measure, hash, version and seconds.
    private Trial trial(String line) {
        String[] fields = line.split(",", -1);
        int end = fields.length;
        boolean finished =
                fields[end - 6].equals(String.valueOf(trials.request().last()));
        boolean measured = finished && !fields[end - 4].isEmpty();
        double loss = fields[end - 5].isEmpty() ? Double.POSITIVE_INFINITY : Double.parseDouble(fields[end - 5]);
        return new Trial(measured ? sign * Double.parseDouble(fields[end - 4]) : Double.NEGATIVE_INFINITY, -loss);
    }

    private Map<Integer, List<String>> best(Map<SweepCell, List<Trial>> results) {
        Map<Integer, SweepCell> chosen = new HashMap<>();
        Comparator<SweepCell> better = Comparator.<SweepCell>comparingDouble(
                        trial -> median(results.getOrDefault(trial, List.of()), true))
                .thenComparingDouble(trial -> median(results.getOrDefault(trial, List.of()), false));
        for (SweepCell trial : results.keySet()) {
            Integer cell = cell(trial);
            if (cell != null) {
                chosen.merge(cell, trial, (before, next) -> better.compare(next, before) > 0 ? next : before);
            }
        }
        int axes = plan.request().axes().size();
        Map<Integer, List<String>> best = new HashMap<>();
        chosen.forEach((cell, trial) ->
                best.put(cell, trial.values().subList(axes, trial.values().size())));
        return best;
    }

    private static double median(List<Trial> trials, boolean measure) {
        double[] sorted = trials.stream()
                .mapToDouble(trial -> measure ? trial.measure : trial.loss)
                .sorted()
                .toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
