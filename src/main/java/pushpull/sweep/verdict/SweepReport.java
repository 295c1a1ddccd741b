package pushpull.sweep.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import pushpull.measure.Better;
import pushpull.settings.Texts;
import pushpull.statistics.VarianceShares;

/// All that can be said of a sweep: the verdict on one measure, what others and earlier steps say, and which setting
/// matters most.
///
/// @param runs that it is about
/// @param cells the words for its cells
/// @param first the measure that the verdict is on
/// @param others at the same step
/// @param earlier the same measure at earlier steps
public record SweepReport(
        SweptRuns runs, CellWords cells, JudgedMeasure first, List<JudgedMeasure> others, List<JudgedMeasure> earlier) {
    private static final Texts TEXTS = Texts.bundle("verdict");

    public SweepReport {
        others = List.copyOf(others);
        earlier = List.copyOf(earlier);
    }

    /// The report on runs of which at least two seeds are done in every cell.
    ///
    /// @param measure that the verdict is on
    /// @param better which of its values are
    /// @param seeds how many of the seeds that every cell has are looked at, the first ones
    public static SweepReport of(
            SweptRuns runs, MeasureName measure, Better better, int seeds, JudgedMeasure.Question question) {
        SweptStep last = runs.at(runs.last());
        JudgedMeasure first = JudgedMeasure.of(
                measure, better, runs.last(), last.of(measure.text()).first(seeds), question);
        List<JudgedMeasure> others = runs.measures().stream()
                .filter(name -> !name.equals(measure.text()))
                .map(MeasureName::new)
                .filter(name -> name.better() != Better.NEITHER)
                .filter(name -> last.of(name.text()).isMeasured())
                .map(name -> JudgedMeasure.of(
                        name, name.better(), runs.last(), last.of(name.text()).first(seeds), question.ofAny()))
                .toList();
        List<JudgedMeasure> earlier = new ArrayList<>();
        for (long step : runs.steps().subList(0, runs.steps().size() - 1)) {
            SweptRuns.CellValues values = runs.at(step).of(measure.text()).first(seeds);
            if (values.isMeasured()) {
                earlier.add(JudgedMeasure.of(measure, better, step, values, question));
            }
        }
        return new SweepReport(runs, CellWords.of(runs.axes(), first.values().cells()), first, others, earlier);
    }

    /// The verdict and what else is to be said, a sentence each, the most important first.
    public List<String> sentences() {
        VerdictWords verdict = new VerdictWords(first, cells);
        List<String> sentences = new ArrayList<>();
        sentences.add(verdict.headline());
        sentences.addAll(verdict.sentences());
        sentences.addAll(new GridWords(first, cells, runs).sentences());
        sentences.addAll(new RankingWords(first, cells).sentences(others, earlier));
        return sentences;
    }

    /// How sure all this is, a sentence each.
    public List<String> caveats() {
        List<String> caveats = new ArrayList<>(new VerdictWords(first, cells).caveats());
        if (!caveats.isEmpty() && earlier.isEmpty()) {
            caveats.add(TEXTS.get("step.alone", first.step()));
        }
        return caveats;
    }

    /// The measure to be shown beside the first: the next one, if only a few were chosen.
    public Optional<JudgedMeasure> second() {
        return others.size() <= RankingWords.FEW ? others.stream().findFirst() : Optional.empty();
    }

    /// What explains the variance of the runs; empty if cells are missing in the grid or runs have failed.
    public List<Importance> importance() {
        int[] levels = new int[runs.axes().size() + 1];
        int places = 1;
        for (int axis = 0; axis < runs.axes().size(); axis++) {
            levels[axis] = runs.levels(axis).size();
            places *= levels[axis];
        }
        levels[runs.axes().size()] = first.verdict().seeds();
        double[] values = Arrays.stream(first.values().values())
                .flatMapToDouble(Arrays::stream)
                .toArray();
        if (places != cells.cells().size() || Arrays.stream(values).anyMatch(Double::isNaN)) {
            return List.of();
        }
        return Importance.of(cells.names(), VarianceShares.of(levels, values));
    }
}
