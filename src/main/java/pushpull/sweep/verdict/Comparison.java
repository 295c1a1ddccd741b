package pushpull.sweep.verdict;

import pushpull.statistics.PairedDifferences;

/// One cell against the best, by the differences of runs on the same seeds.
///
/// @param cell which one
/// @param differences the best less this cell
/// @param margin half the width of the interval around their mean; infinite if nothing can be told
/// @param equivalent the difference that is too small to matter
/// @param ahead the probability that a run of the best is better than a run of this cell: improvement, as it has been
/// seen
public record Comparison(int cell, PairedDifferences differences, double margin, double equivalent, double ahead) {
    /// The mean of the differences; it may be negative, since the best has the greatest median and not always the
    /// greatest mean.
    public double worse() {
        return differences.mean();
    }

    /// The lower end of the interval.
    public double low() {
        return worse() - margin;
    }

    /// The upper end of the interval.
    public double high() {
        return worse() + margin;
    }

    /// What the interval says.
    public Relation relation() {
        if (low() > -equivalent && high() < equivalent) {
            return Relation.EQUIVALENT;
        }
        return low() > 0 ? Relation.WORSE : high() < 0 ? Relation.AHEAD : Relation.OPEN;
    }

    /// Whether it may be as good as the best, as far as the runs say.
    public boolean isTogether() {
        return relation() != Relation.WORSE;
    }
}
