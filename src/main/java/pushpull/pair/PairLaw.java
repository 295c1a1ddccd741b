package pushpull.pair;

/// The force between two points by their distance, of a task in which each pair is a matter of its distance alone.
public final class PairLaw {
    private PairLaw() {}

    /// d(share of one end)/d(distance) of pairs at these distances, before reduction.
    ///
    /// @param task one of pairs, see [RowTask#isOfPairs]
    /// @param same whether the pairs are the same
    public static double[] forces(RowTask task, Distance distance, boolean same, double... distances) {
        Row row = new Row(distance, 1);
        CandidateList side = same ? row.positives() : row.negatives();
        side.addRun(0, distances.length);
        side.gather(distances);
        task.row(row);
        double[] forces = new double[distances.length];
        side.scatter(forces);
        return forces;
    }
}
