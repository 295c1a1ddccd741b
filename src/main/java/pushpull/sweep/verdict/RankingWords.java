package pushpull.sweep.verdict;

import java.util.ArrayList;
import java.util.List;
import pushpull.settings.Texts;

/// What other measures, and earlier steps, say of the cells of a sweep: a setting that is best by one may be worse by
/// another.
///
/// @param first the measure that the verdict is on, at its step
/// @param cells the words for the cells
public record RankingWords(JudgedMeasure first, CellWords cells) {
    private static final Texts TEXTS = Texts.bundle("verdict");

    /// More measures than these have no sentence each.
    static final int FEW = 3;

    /// What the others say, a sentence each; warnings come first, and of many measures there are warnings only.
    ///
    /// @param others other measures at the same step
    /// @param earlier the same measure at earlier steps
    public List<String> sentences(List<JudgedMeasure> others, List<JudgedMeasure> earlier) {
        List<String> sentences = new ArrayList<>();
        earlier.stream()
                .filter(this::isContradicted)
                .map(other ->
                        TEXTS.get("ranking.step", other.step(), cells.of(other.best()), first.step(), worse(other)))
                .forEach(sentences::add);
        List<String> contradicted = others.stream()
                .filter(this::isContradicted)
                .map(other -> TEXTS.get("ranking.other", other.measure().label(), cells.of(other.best()), worse(other)))
                .toList();
        if (!contradicted.isEmpty()) {
            String some = String.join("; ", contradicted.subList(0, Math.min(FEW, contradicted.size())));
            int more = contradicted.size() - FEW;
            sentences.add(TEXTS.get("ranking.measure", more > 0 ? TEXTS.get("ranking.more", some, more) : some));
        }
        if (others.size() <= FEW && first.hasBest()) {
            others.stream()
                    .filter(other -> !isContradicted(other) && other.hasBest())
                    .map(this::agreeing)
                    .forEach(sentences::add);
        }
        return sentences;
    }

    /// Whether the best cell by another is worse by the first: that, and no mere change of order, is what the runs can
    /// tell.
    public boolean isContradicted(JudgedMeasure other) {
        return first.hasBest()
                && other.hasBest()
                && first.verdict()
                        .comparison(other.best())
                        .filter(comparison -> comparison.relation() == Relation.WORSE)
                        .isPresent();
    }

    private String worse(JudgedMeasure other) {
        return first.verdict()
                .comparison(other.best())
                .map(comparison -> first.number(comparison.worse()))
                .orElseThrow();
    }

    private String agreeing(JudgedMeasure other) {
        List<Integer> together = other.verdict().together();
        String name = other.measure().label();
        String best = cells.of(other.best());
        int all = other.verdict().cells().size();
        if (together.size() == 1) {
            return TEXTS.get("ranking.one", name, best);
        } else if (together.size() == all) {
            return TEXTS.get("ranking.all", name, all, best);
        }
        String which = cells.names().size() == 1 ? cells.of(together) : TEXTS.get("cells.of", together.size(), all);
        return TEXTS.get("ranking.together", name, which, best);
    }
}
