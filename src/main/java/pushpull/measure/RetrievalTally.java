package pushpull.measure;

/// The mean of a retrieval measure over the queries that have a value.
final class RetrievalTally implements PairwiseTally {
    private final Retrieval measure;
    private double sum;
    private int count;

    RetrievalTally(Retrieval measure) {
        this.measure = measure;
    }

    @Override
    public int depth(int relevant, int others) {
        return measure.depth(relevant, others);
    }

    @Override
    public void add(QueryDistances query) {
        double value = measure.compute(query.ranking());
        if (!Double.isNaN(value)) {
            sum += value;
            count++;
        }
    }

    @Override
    public double value() {
        return sum / count;
    }
}
