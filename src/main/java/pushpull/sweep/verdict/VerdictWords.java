package pushpull.sweep.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import pushpull.measure.Better;
import pushpull.settings.ReadableNumber;
import pushpull.settings.Texts;
import pushpull.statistics.PairedDifferences;

/// The verdict on a sweep in sentences: who cannot be told apart, who is worse and by how much, what more seeds would
/// settle, and what the runs could have shown at all.
///
/// @param judged the measure that the verdict is on
/// @param cells the words for its cells
public record VerdictWords(JudgedMeasure judged, CellWords cells) {
    private static final Texts TEXTS = Texts.bundle("verdict");

    /// More cells than these are left to the table.
    private static final int MOST = 4;

    private static final double USUALLY = 0.9;

    /// Who cannot be told apart.
    public String headline() {
        Verdict verdict = judged.verdict();
        int seeds = verdict.seeds();
        if (!judged.question().due()) {
            return TEXTS.get("best.later", seeds);
        } else if (!judged.hasBest()) {
            return TEXTS.get(
                    judged.better() == Better.NEITHER ? "best.neither" : "best.none",
                    judged.measure().label());
        }
        String best = cells.of(judged.best());
        List<Integer> together = verdict.together();
        int all = verdict.cells().size();
        if (all == 1) {
            return TEXTS.get("best.alone", best);
        } else if (together.size() == 1) {
            return TEXTS.get(verdict.comparisons().isEmpty() ? "best.unfailed" : "best.one", best, seeds);
        } else if (together.size() == all && all > 2) {
            return TEXTS.get("together.all", all, best, seeds);
        } else if (cells.names().size() > 1 && together.size() > MOST) {
            return TEXTS.get("together.cells", together.size(), all, seeds, best);
        }
        String names = cells.of(together);
        String prefix = cells.names().size() == 1 ? cells.names().getFirst() + " " : "";
        return capital(TEXTS.get("together.some", prefix + names, seeds, best));
    }

    /// What follows from it, a sentence each.
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (judged.hasBest() && !judged.verdict().comparisons().isEmpty()) {
            equivalent(sentences);
            worse(sentences);
            ahead(sentences);
            open(sentences);
            constant(sentences);
        }
        failed(sentences);
        return sentences;
    }

    /// How sure all this is, and what the runs could have shown at all.
    public List<String> caveats() {
        List<String> sentences = new ArrayList<>();
        if (judged.hasBest() && !judged.verdict().comparisons().isEmpty()) {
            sentences.add(level());
            findable(sentences);
        }
        return sentences;
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private List<Comparison> ofRelation(Relation relation) {
        return judged.verdict().comparisons().stream()
                .filter(other -> other.relation() == relation)
                .sorted(Comparator.comparingDouble(Comparison::worse))
                .toList();
    }

    private void worse(List<String> sentences) {
        List<Comparison> worse = ofRelation(Relation.WORSE);
        if (worse.size() > MOST) {
            sentences.add(TEXTS.get("worse.many", worse.size(), worse("worse.nearest", worse.getFirst())));
        } else if (!worse.isEmpty()) {
            List<String> parts =
                    worse.stream().map(other -> worse("worse.one", other)).toList();
            sentences.add(capital(String.join("; ", parts)) + ".");
        }
    }

    private String worse(String key, Comparison other) {
        return TEXTS.get(
                key,
                cells.of(other.cell()),
                judged.number(other.worse()),
                judged.number(other.low()),
                judged.number(other.high()));
    }

    private void ahead(List<String> sentences) {
        for (Comparison other : ofRelation(Relation.AHEAD)) {
            sentences.add(capital(TEXTS.get(
                    "ahead", cells.of(other.cell()), judged.number(-other.worse()), cells.of(judged.best()))));
        }
    }

    private void equivalent(List<String> sentences) {
        List<Integer> same = cellsOf(Relation.EQUIVALENT);
        if (!same.isEmpty()) {
            double equivalent = judged.verdict().comparisons().getFirst().equivalent();
            sentences.add(capital(
                    TEXTS.get("equivalent", few(same), ReadableNumber.exact(equivalent), cells.of(judged.best()))));
        }
    }

    private List<Integer> cellsOf(Relation relation) {
        return judged.verdict().comparisons().stream()
                .filter(other -> other.relation() == relation)
                .map(Comparison::cell)
                .toList();
    }

    private String few(List<Integer> some) {
        boolean spelled = cells.names().size() == 1 || some.size() <= MOST;
        return spelled ? cells.of(some) : TEXTS.get("cells.count", some.size());
    }

    private void open(List<String> sentences) {
        Verdict verdict = judged.verdict();
        List<Comparison> open = ofRelation(Relation.OPEN);
        List<Comparison> some = open.stream()
                .filter(other -> verdict.settling(other) != PairedDifferences.NEVER)
                .sorted(Comparator.comparingInt(verdict::settling))
                .limit(cells.names().size() == 1 ? MOST : 2)
                .toList();
        if (!some.isEmpty()) {
            sentences.add(capital(TEXTS.get(
                    some.size() == 1 ? "open.one" : "open.some",
                    cells.listed(
                            some.stream().map(other -> cells.of(other.cell())).toList()),
                    differences(some),
                    CellWords.all(some.stream().map(this::settling).toList()))));
        }
        List<Integer> never = open.stream()
                .filter(other -> verdict.settling(other) == PairedDifferences.NEVER)
                .map(Comparison::cell)
                .sorted()
                .toList();
        if (!never.isEmpty()) {
            sentences.add(capital(TEXTS.get("open.never", few(never), Verdict.MOST_SEEDS)));
        }
    }

    private String settling(Comparison other) {
        return String.valueOf(
                Math.max(judged.verdict().settling(other), judged.verdict().seeds() + 1));
    }

    private String differences(List<Comparison> some) {
        if (some.stream().allMatch(other -> other.worse() >= 0)) {
            return TEXTS.get(
                    "open.worse",
                    CellWords.all(some.stream()
                            .map(other -> judged.number(other.worse()))
                            .toList()));
        }
        return CellWords.all(some.stream()
                .map(other -> TEXTS.get(
                        other.worse() < 0 ? "open.ahead" : "open.worse", judged.number(Math.abs(other.worse()))))
                .toList());
    }

    private void constant(List<String> sentences) {
        for (Comparison other : ofRelation(Relation.OPEN)) {
            if (Double.isInfinite(other.margin())) {
                sentences.add(TEXTS.get(
                        "constant",
                        capital(cells.of(other.cell())),
                        judged.number(other.worse()),
                        judged.verdict().seeds()));
            }
        }
    }

    private String level() {
        Look look = judged.verdict().look();
        String share = ReadableNumber.exact(Math.round(1e4 * look.level()) / 100.0);
        return TEXTS.get(look.number() == 1 ? "level.first" : "level.later", look.number(), share);
    }

    /// What difference would have been found, for the scatter that differences have in the middle of all.
    private void findable(List<String> sentences) {
        Verdict verdict = judged.verdict();
        double[] scatters = verdict.comparisons().stream()
                .mapToDouble(other -> other.differences().scatter())
                .sorted()
                .toArray();
        double scatter = scatters[scatters.length / 2];
        if (scatter > 0) {
            double findable = verdict.look().findable(verdict.cells().size(), verdict.seeds(), USUALLY);
            sentences.add(TEXTS.get("findable", verdict.seeds(), judged.number(findable * scatter)));
        }
    }

    private void failed(List<String> sentences) {
        List<Integer> failed = IntStream.range(0, judged.verdict().cells().size())
                .filter(cell -> judged.verdict().cells().get(cell).failed() > 0)
                .boxed()
                .toList();
        if (failed.size() == 1) {
            int runs = judged.verdict().cells().get(failed.getFirst()).failed();
            String cell = cells.of(failed.getFirst());
            sentences.add(
                    capital(TEXTS.get("failed.one", cell, runs, judged.verdict().seeds())));
        } else if (!failed.isEmpty()) {
            sentences.add(capital(TEXTS.get("failed.some", few(failed))));
        }
    }
}
