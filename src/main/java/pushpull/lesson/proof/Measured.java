package pushpull.lesson.proof;

/// What a claim is about, over the seeds; NaN if it is about no number.
public record Measured(double median, double lowest, double highest) {
    /// No number.
    static final Measured NOTHING = new Measured(Double.NaN, Double.NaN, Double.NaN);
}
