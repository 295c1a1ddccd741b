package pushpull.sweep.verdict;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import pushpull.settings.ReadableNumber;
import pushpull.settings.Texts;
import pushpull.statistics.RankCorrelation;

/// What the place of the best cells in the grid says: that it should go on beyond an edge, or that two settings trade.
///
/// @param judged the measure that the verdict is on
/// @param cells the words for its cells
/// @param runs of the sweep
public record GridWords(JudgedMeasure judged, CellWords cells, SweptRuns runs) {
    private static final Texts TEXTS = Texts.bundle("verdict");

    /// Fewer values have no inside.
    private static final int INSIDE = 3;

    private static final int ENOUGH = 4;
    private static final double DIAGONAL = 0.5;

    /// What is to be said, a sentence each.
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (judged.hasBest()) {
            diagonal(sentences);
            List<String> next = IntStream.range(0, cells.names().size())
                    .mapToObj(this::beyond)
                    .filter(text -> !text.isEmpty())
                    .toList();
            boolean tells = judged.verdict().comparisons().stream().anyMatch(other -> !other.isTogether());
            if (tells && !next.isEmpty()) {
                sentences.add(TEXTS.get("grid.edge", cells.of(judged.best()), CellWords.either(next)));
            }
        }
        return sentences;
    }

    /// The value to try beyond the edge of an axis that the best cell lies on; empty if it does not.
    private String beyond(int axis) {
        double[] levels = numbers(axis);
        String value = cells.cells().get(judged.best()).get(axis);
        int place = runs.levels(axis).indexOf(value);
        if (levels.length < INSIDE || place > 0 && place < levels.length - 1) {
            return "";
        }
        double edge = levels[place];
        double before = levels[place == 0 ? 1 : place - 1];
        BigDecimal next = new BigDecimal(next(levels, edge, before)).round(new MathContext(3));
        return cells.names().get(axis) + " " + ReadableNumber.exact(next.doubleValue());
    }

    /// The next value as far from the edge as the one before it, on the scale on which the values are spaced evenly.
    private static double next(double[] levels, double edge, double before) {
        boolean positive = levels[0] > 0;
        double ratio = levels[levels.length - 1] / levels[levels.length - 2] / (levels[1] / levels[0]);
        double steps = (levels[levels.length - 1] - levels[levels.length - 2]) / (levels[1] - levels[0]);
        boolean geometric = positive && Math.abs(Math.log(ratio)) <= Math.abs(Math.log(steps));
        return geometric ? edge * edge / before : 2 * edge - before;
    }

    private double[] numbers(int axis) {
        double[] levels =
                runs.levels(axis).stream().mapToDouble(SweptRuns::number).toArray();
        return IntStream.range(0, levels.length).anyMatch(i -> Double.isNaN(levels[i])) ? new double[0] : levels;
    }

    /// Whether two settings trade: along the cells that cannot be told apart, one rises with the other or falls.
    private void diagonal(List<String> sentences) {
        List<Integer> together = judged.verdict().together();
        if (cells.names().size() != 2
                || together.size() < ENOUGH
                || together.size() == cells.cells().size()) {
            return;
        }
        double[] first = along(together, 0);
        double[] second = along(together, 1);
        double correlation = RankCorrelation.of(first, second);
        if (Math.abs(correlation) > DIAGONAL) {
            String key = correlation > 0 ? "grid.rising" : "grid.falling";
            sentences.add(TEXTS.get(key, cells.names().getFirst(), cells.names().get(1)));
        }
    }

    private double[] along(List<Integer> some, int axis) {
        return some.stream()
                .mapToDouble(cell -> SweptRuns.number(cells.cells().get(cell).get(axis)))
                .toArray();
    }
}
