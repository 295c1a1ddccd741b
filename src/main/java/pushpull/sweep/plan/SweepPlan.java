package pushpull.sweep.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import pushpull.measure.Metric;
import pushpull.settings.Decimal;

/// All runs of a sweep in their order: seed by seed, so that every cell has the same seeds at any moment.
///
/// @param request with values as files have them
/// @param cells in order, the last axis varying fastest
/// @param leftOut places of the grid that are not run
public record SweepPlan(SweepRequest request, List<SweepCell> cells, List<LeftOut> leftOut) {
    /// The most runs of a sweep.
    public static final int MOST = 100_000;

    public SweepPlan {
        cells = List.copyOf(cells);
        leftOut = List.copyOf(leftOut);
    }

    /// The plan of a request. A base with variants has them as its first axis, unless an axis chooses from them.
    ///
    /// @throws SweepRefusal if there is nothing to run, or too much, or settings do not go together
    /// @throws pushpull.settings.SettingsException if a setting does not exist or cannot have a value
    /// @throws pushpull.table.DataException if data cannot be read
    public static SweepPlan of(SweepRequest request) {
        SweepRequest whole = request.with(axes(request));
        checkCount(whole);
        CellGrid grid = new CellGrid(whole);
        List<LeftOut> leftOut = grid.leftOut();
        long places = leftOut.size() + grid.cells().size();
        if (!leftOut.isEmpty() && !request.skipping()) {
            String lines = String.join("\n  ", LeftOut.lines(leftOut));
            throw SweepRefusal.of("cells.apart", leftOut.size(), places, lines);
        } else if (grid.cells().isEmpty()) {
            throw SweepRefusal.of("cells.none", LeftOut.lines(leftOut).getFirst());
        }
        return new SweepPlan(whole.with(grid.axes()), grid.cells(), leftOut);
    }

    private static List<Axis> axes(SweepRequest request) {
        List<Axis> axes = new ArrayList<>(request.axes());
        Set<String> keys = new HashSet<>();
        for (Axis axis :
                Stream.concat(axes.stream(), request.tuning().axes().stream()).toList()) {
            if (!keys.add(axis.key())) {
                throw SweepRefusal.of("axis.again", axis.key());
            }
        }
        List<String> names = request.base().names();
        if (keys.contains(Axis.VARIANT) && names.isEmpty()) {
            throw SweepRefusal.of("variant.none");
        } else if (!keys.contains(Axis.VARIANT) && !names.isEmpty()) {
            axes.addFirst(new Axis(Axis.VARIANT, names));
        }
        if (axes.isEmpty()) {
            throw SweepRefusal.of("axis.none");
        }
        return axes;
    }

    private static void checkCount(SweepRequest request) {
        double runs = request.seeds().size();
        for (Axis axis : request.axes()) {
            runs *= axis.values().size();
        }
        if (runs > MOST) {
            throw SweepRefusal.of("runs.many", Decimal.text(runs), MOST);
        }
    }

    /// The runs that tell which values of the settings that are tuned suit each cell.
    ///
    /// @param measure by which they are judged
    /// @throws SweepRefusal if some of them do not go together with a cell
    public SweepPlan tuning(Metric measure) {
        List<Axis> axes = new ArrayList<>(request.axes());
        axes.addAll(request.tuning().axes());
        return of(new SweepRequest(
                request.base(),
                axes,
                request.tuning().seeds(),
                List.of(request.last()),
                List.of(measure),
                request.skipping(),
                Tuning.NONE));
    }

    /// The same with tuned settings.
    ///
    /// @param best values of the settings for each cell that is run; a cell without any is left as it is
    public SweepPlan tuned(Map<Integer, List<String>> best) {
        List<SweepCell> changed = cells.stream()
                .map(cell -> {
                    List<String> values = best.get(cell.number());
                    return values == null ? cell : cell.with(request.tuning().keys(), values);
                })
                .toList();
        return new SweepPlan(request, changed, leftOut);
    }

    /// How many runs there are.
    public int size() {
        return cells.size() * request.seeds().size();
    }

    /// The run at a place.
    ///
    /// @param number from 0
    public PlannedRun run(int number) {
        SweepCell cell = cells.get(number % cells.size());
        return new PlannedRun(number, cell, request.seeds().get(number / cells.size()));
    }
}
