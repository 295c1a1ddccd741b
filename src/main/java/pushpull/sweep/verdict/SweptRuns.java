package pushpull.sweep.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import pushpull.settings.ReadableNumber;

/// The runs of a sweep as far as they are done, with what was measured.
///
/// @param axes the keys of the settings in which they differ
/// @param measures by name
/// @param lines one of each run and step, in any order
public record SweptRuns(List<String> axes, List<String> measures, List<SweptRun> lines) {
    public SweptRuns {
        axes = List.copyOf(axes);
        measures = List.copyOf(measures);
        lines = List.copyOf(lines);
    }

    /// The same with only some of the measures, in this order.
    public SweptRuns with(List<String> some) {
        int[] columns = some.stream().mapToInt(measures::indexOf).toArray();
        List<SweptRun> kept = lines.stream()
                .map(line -> new SweptRun(
                        line.cell(),
                        line.seed(),
                        line.step(),
                        Arrays.stream(columns).mapToObj(line.values()::get).toList()))
                .toList();
        return new SweptRuns(axes, some, kept);
    }

    /// The values of an axis: numbers by size, other values in the order in which they were met.
    public List<String> levels(int axis) {
        List<String> levels =
                lines.stream().map(line -> line.cell().get(axis)).distinct().toList();
        boolean numeric = levels.stream().noneMatch(level -> Double.isNaN(number(level)));
        return numeric
                ? levels.stream()
                        .sorted(Comparator.comparingDouble(SweptRuns::number))
                        .toList()
                : levels;
    }

    /// A value of an axis as a number, NaN if it is none.
    static double number(String level) {
        try {
            return Double.parseDouble(level);
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    /// A value as people read it.
    static String readable(String level) {
        return ReadableNumber.exact(level);
    }

    /// The steps at which runs were measured, rising. A step at which fewer than half of the runs were is where a run
    /// failed, and none of the plan.
    public List<Long> steps() {
        Map<Long, Integer> counts = new TreeMap<>();
        Set<List<Object>> runs = new LinkedHashSet<>();
        for (SweptRun line : lines) {
            counts.merge(line.step(), 1, Integer::sum);
            runs.add(List.of(line.cell(), line.seed()));
        }
        return counts.entrySet().stream()
                .filter(step -> 2 * step.getValue() >= runs.size())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The cells, ordered by their values, the last axis varying fastest.
    public List<List<String>> cells() {
        List<List<String>> levels =
                IntStream.range(0, axes.size()).mapToObj(this::levels).toList();
        Comparator<List<String>> order = (_, _) -> 0;
        for (int axis = 0; axis < axes.size(); axis++) {
            int at = axis;
            order = order.thenComparingInt(cell -> levels.get(at).indexOf(cell.get(at)));
        }
        return lines.stream().map(SweptRun::cell).distinct().sorted(order).toList();
    }

    /// A measure of all cells at a step. A run that did not get there failed, as did one that has no value.
    public CellValues at(String measure, long step) {
        List<List<String>> cells = cells();
        int column = measures.indexOf(measure);
        Map<List<Object>, Double> reached = new HashMap<>();
        Set<List<Object>> done = new LinkedHashSet<>();
        Set<Long> seeds = new LinkedHashSet<>();
        for (SweptRun line : lines) {
            List<Object> run = List.of(line.cell(), line.seed());
            done.add(run);
            seeds.add(line.seed());
            if (line.step() == step) {
                double value = line.values().get(column);
                reached.put(run, Double.isFinite(value) ? value : Double.NaN);
            }
        }
        List<Long> whole = seeds.stream()
                .filter(seed -> cells.stream().allMatch(cell -> done.contains(List.of(cell, seed))))
                .toList();
        List<Long> begun = seeds.stream().filter(seed -> !whole.contains(seed)).toList();
        return new CellValues(cells, whole, values(cells, whole, reached), begun, values(cells, begun, reached));
    }

    private static double[][] values(List<List<String>> cells, List<Long> seeds, Map<List<Object>, Double> reached) {
        double[][] values = new double[cells.size()][seeds.size()];
        for (int cell = 0; cell < cells.size(); cell++) {
            Arrays.fill(values[cell], Double.NaN);
            for (int seed = 0; seed < seeds.size(); seed++) {
                List<Object> run = List.of(cells.get(cell), seeds.get(seed));
                values[cell][seed] = reached.getOrDefault(run, Double.NaN);
            }
        }
        return values;
    }

    /// One measure of all cells.
    ///
    /// @param cells the values of their axes
    /// @param seeds that all cells have
    /// @param values of every cell, one of each seed, NaN for a run that failed
    /// @param begun seeds that only some cells have
    /// @param later values of those, NaN for a run that failed or is not done
    public record CellValues(
            List<List<String>> cells, List<Long> seeds, double[][] values, List<Long> begun, double[][] later) {
        /// The same with only the first of its seeds; the others are later ones.
        public CellValues first(int count) {
            List<Long> others = new ArrayList<>(seeds.subList(count, seeds.size()));
            others.addAll(begun);
            double[][] kept = new double[cells.size()][];
            double[][] rest = new double[cells.size()][];
            for (int cell = 0; cell < kept.length; cell++) {
                kept[cell] = Arrays.copyOf(values[cell], count);
                rest[cell] = Arrays.copyOfRange(values[cell], count, seeds.size() + begun.size());
                System.arraycopy(later[cell], 0, rest[cell], seeds.size() - count, begun.size());
            }
            return new CellValues(cells, seeds.subList(0, count), kept, others, rest);
        }

        /// Whether any run has a value.
        public boolean isMeasured() {
            return Arrays.stream(values).flatMapToDouble(Arrays::stream).anyMatch(Double::isFinite);
        }
    }
}
