package pushpull.sweep.verdict;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import pushpull.settings.Decimal;
import pushpull.settings.ReadableNumber;

/// The runs of a sweep as far as they are done, with what was measured.
///
/// @param axes the keys of the settings in which they differ
/// @param measures by name
/// @param steps at which runs are measured, rising; a run that does not get to one has failed
/// @param lines one of each run and step, in any order
public record SweptRuns(List<String> axes, List<String> measures, List<Long> steps, List<SweptRun> lines) {
    private static final int LONG = 7;
    private static final int DIGITS = 4;

    public SweptRuns {
        axes = List.copyOf(axes);
        measures = List.copyOf(measures);
        steps = List.copyOf(steps);
        lines = List.copyOf(lines);
    }

    /// Runs of which it is not known at which steps they were to be measured: the greatest, and those at which half of
    /// them were. Where fewer were, a run failed.
    public static SweptRuns of(List<String> axes, List<String> measures, List<SweptRun> lines) {
        NavigableMap<Long, Integer> counts = new TreeMap<>();
        Set<List<Object>> runs = new HashSet<>();
        for (SweptRun line : lines) {
            counts.merge(line.step(), 1, Integer::sum);
            runs.add(List.of(line.cell(), line.seed()));
        }
        List<Long> steps = counts.entrySet().stream()
                .filter(step -> step.getKey().equals(counts.lastKey()) || 2 * step.getValue() >= runs.size())
                .map(Map.Entry::getKey)
                .toList();
        return new SweptRuns(axes, measures, steps, lines);
    }

    /// The same, measured at these steps.
    public SweptRuns at(List<Long> planned) {
        return new SweptRuns(axes, measures, planned, lines);
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
        return new SweptRuns(axes, some, steps, kept);
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

    /// A value as people read it: a number with a long tail of digits, as even steps give it, is rounded.
    public static String readable(String level) {
        double number = number(level);
        boolean isLong = level.length() > LONG && Double.isFinite(number);
        return ReadableNumber.exact(
                isLong
                        ? Decimal.text(new BigDecimal(number)
                                .round(new MathContext(DIGITS))
                                .doubleValue())
                        : level);
    }

    /// The last step, at which runs are compared.
    public long last() {
        return steps.getLast();
    }

    /// The cells, ordered by their values, the last axis varying fastest.
    public List<List<String>> cells() {
        Comparator<List<String>> order = (_, _) -> 0;
        for (int axis = 0; axis < axes.size(); axis++) {
            Map<String, Integer> places = places(levels(axis));
            int at = axis;
            order = order.thenComparingInt(cell -> places.getOrDefault(cell.get(at), 0));
        }
        return lines.stream().map(SweptRun::cell).distinct().sorted(order).toList();
    }

    private static <T> Map<T, Integer> places(List<T> values) {
        Map<T, Integer> places = new LinkedHashMap<>();
        values.forEach(value -> places.putIfAbsent(value, places.size()));
        return places;
    }

    /// The runs at a step, in the order of cells and seeds.
    public SweptStep at(long step) {
        List<List<String>> cells = cells();
        Map<List<String>, Integer> rows = places(cells);
        Map<Long, Integer> columns = places(lines.stream().map(SweptRun::seed).toList());
        boolean[][] done = new boolean[cells.size()][columns.size()];
        int[][] reached = new int[cells.size()][columns.size()];
        Arrays.stream(reached).forEach(row -> Arrays.fill(row, SweptStep.FAILED));
        for (int i = 0; i < lines.size(); i++) {
            SweptRun line = lines.get(i);
            int cell = rows.getOrDefault(line.cell(), 0);
            int seed = columns.getOrDefault(line.seed(), 0);
            done[cell][seed] = true;
            if (line.step() == step) {
                reached[cell][seed] = i;
            }
        }
        return new SweptStep(this, cells, List.copyOf(columns.keySet()), done, reached);
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
