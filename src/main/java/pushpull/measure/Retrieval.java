package pushpull.measure;

import pushpull.statistics.Neighbours;
import pushpull.statistics.RankedNeighbours;

/// How well points of the same class are found among the neighbours of a point; the mean over queries.
public sealed interface Retrieval extends Metric, PairwiseMetric
        permits RecallAtK, PrecisionAtOne, RPrecision, MapAtR, MeanAveragePrecision, MeanReciprocalRank {
    /// The value of one query, NaN if it has none and is left out of the mean.
    double compute(RankedNeighbours ranking);

    /// The mean over all queries that have a value; NaN if none has.
    default double compute(Neighbours neighbours, int[] queryLabels, int[] galleryLabels) {
        double sum = 0;
        int count = 0;
        for (int query = 0; query < neighbours.queries(); query++) {
            double value = compute(neighbours.ranking(query, queryLabels[query], galleryLabels));
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        }
        return sum / count;
    }

    @Override
    default Better better() {
        return Better.HIGHER;
    }

    /// How many neighbours are looked at by a query with this many others of its class.
    int depth(int relevant, int others);

    @Override
    default double compute(MetricInput sample) {
        return PairwiseMetric.super.alone(sample);
    }

    @Override
    default Field field(MetricInput sample) {
        return Field.queries(part(), sample);
    }

    @Override
    default PairwiseTally tally(MetricInput sample) {
        return new RetrievalTally(this);
    }
}
