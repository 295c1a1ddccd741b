package pushpull.snapshot;

/// The value that the loss of an experiment never goes below, the mean over its batches.
///
/// @param value NaN if none is known or requested
/// @param reached whether some embedding reaches it: then it is called a floor, otherwise a bound
public record LossBound(double value, boolean reached) {
    /// The measure of a snapshot that holds a bound that some embedding reaches.
    public static final String FLOOR = "floor";

    /// The measure that holds any other bound.
    public static final String BOUND = "bound";

    public static LossBound of(Snapshot snapshot) {
        Double floor = snapshot.measures().get(FLOOR);
        return floor != null
                ? new LossBound(floor, true)
                : new LossBound(snapshot.measures().getOrDefault(BOUND, Double.NaN), false);
    }

    /// Its name as a measure, which is also that of its words.
    public String name() {
        return reached ? FLOOR : BOUND;
    }

    /// Whether there is one that says more than that a loss is not negative.
    public boolean isTelling() {
        return !Double.isNaN(value) && value != 0;
    }
}
