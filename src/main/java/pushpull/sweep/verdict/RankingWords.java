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

    /// What the others say, a sentence each; warnings come first.
    ///
    /// @param others other measures at the same step
    /// @param earlier the same measure at earlier steps
    public List<String> sentences(List<JudgedMeasure> others, List<JudgedMeasure> earlier) {
        List<String> warnings = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (JudgedMeasure other : earlier) {
            if (isContradicted(other)) {
                warnings.add(
                        TEXTS.get("ranking.step", other.step(), cells.of(other.best()), first.step(), behind(other)));
            }
        }
        for (JudgedMeasure other : others) {
            if (isContradicted(other)) {
                warnings.add(
                        TEXTS.get("ranking.measure", other.measure().label(), cells.of(other.best()), behind(other)));
            } else if (first.hasBest() && other.hasBest()) {
                rest.add(agreeing(other));
            }
        }
        warnings.addAll(rest);
        return warnings;
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

    private String behind(JudgedMeasure other) {
        return first.verdict()
                .comparison(other.best())
                .map(comparison -> first.number(comparison.worse()))
                .orElseThrow();
    }

    private String agreeing(JudgedMeasure other) {
        List<Integer> together = other.verdict().together();
        String name = other.measure().label();
        int all = other.verdict().cells().size();
        if (together.size() == 1) {
            return TEXTS.get("ranking.one", name, cells.of(other.best()));
        }
        boolean spelled = cells.names().size() == 1 && together.size() < all;
        String which = spelled ? cells.of(together) : TEXTS.get("cells.of", together.size(), all);
        return TEXTS.get("ranking.together", name, which, cells.of(other.best()));
    }
}
