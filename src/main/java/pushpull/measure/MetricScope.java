package pushpull.measure;

/// What the values of a [MetricInput] are of.
///
/// @param training how many training points are judged
/// @param allTraining how many there are
/// @param heldOut how many held-out points are judged
/// @param allHeldOut how many there are
/// @param byDirection whether points are compared by their directions, as a cosine does, or by Euclidean distance
public record MetricScope(int training, int allTraining, int heldOut, int allHeldOut, boolean byDirection) {
    /// How many points of a part are judged.
    public int points(Split part) {
        return part == Split.TRAINING ? training : heldOut;
    }

    /// How many points a part has.
    public int allPoints(Split part) {
        return part == Split.TRAINING ? allTraining : allHeldOut;
    }

    /// Whether not all points are judged.
    public boolean isPartial() {
        return training + heldOut < allTraining + allHeldOut;
    }

    /// The same for those of the points that are not held out, and those that are.
    MetricScope among(boolean... heldOutMarks) {
        int marked = count(heldOutMarks);
        return new MetricScope(heldOutMarks.length - marked, allTraining, marked, allHeldOut, byDirection);
    }

    /// All points.
    static MetricScope all(boolean... heldOutMarks) {
        int marked = count(heldOutMarks);
        return new MetricScope(heldOutMarks.length - marked, heldOutMarks.length - marked, marked, marked, false);
    }

    private static int count(boolean... marks) {
        int count = 0;
        for (boolean mark : marks) {
            count += mark ? 1 : 0;
        }
        return count;
    }
}
