package pushpull.sweep.verdict;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The runs of a sweep at one step, by cell and seed.
public final class SweptStep {
    /// The place of a run that did not get to the step.
    static final int FAILED = -1;

    private final SweptRuns runs;
    private final List<List<String>> cells;
    private final List<Long> seeds;
    private final int[] whole;
    private final int[] begun;
    private final int[][] reached;

    /// @param done which runs are done, whether they failed or not, by cell and seed
    /// @param reached where the line of each run is, or [#FAILED]
    SweptStep(SweptRuns runs, List<List<String>> cells, List<Long> seeds, boolean[][] done, int[]... reached) {
        this.runs = runs;
        this.cells = cells;
        this.seeds = seeds;
        this.reached = reached;
        whole = IntStream.range(0, seeds.size())
                .filter(seed -> Arrays.stream(done).allMatch(cell -> cell[seed]))
                .toArray();
        begun = IntStream.range(0, seeds.size())
                .filter(seed -> !Arrays.stream(done).allMatch(cell -> cell[seed]))
                .toArray();
    }

    /// A measure of all cells. A run that did not get to the step failed, as did one that has no value.
    public SweptRuns.CellValues of(String measure) {
        int column = runs.measures().indexOf(measure);
        return new SweptRuns.CellValues(
                cells, seeds(whole), values(column, whole), seeds(begun), values(column, begun));
    }

    private List<Long> seeds(int... some) {
        return Arrays.stream(some).mapToObj(seeds::get).toList();
    }

    private double[][] values(int column, int... some) {
        return Arrays.stream(reached)
                .map(cell -> Arrays.stream(some)
                        .mapToDouble(seed -> value(column, cell[seed]))
                        .toArray())
                .toArray(double[][]::new);
    }

    private double value(int column, int line) {
        double value =
                line == FAILED ? Double.NaN : runs.lines().get(line).values().get(column);
        return Double.isFinite(value) ? value : Double.NaN;
    }
}
