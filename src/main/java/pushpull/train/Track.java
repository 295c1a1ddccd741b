package pushpull.train;

import java.util.List;

/// Several measures at some of the steps of a run.
///
/// @param names of the measures
/// @param steps ascending
/// @param values for each measure one number a step, not a number where it has no meaning there
public record Track(List<String> names, long[] steps, double[][] values) {
    /// No measures.
    public static final Track NONE = new Track(List.of(), new long[0], new double[0][]);

    public int size() {
        return steps.length;
    }

    /// How many steps there are up to one; those behind it are recorded and lie ahead.
    public int until(long step) {
        int found = java.util.Arrays.binarySearch(steps, step);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /// The index of the step nearest to one; -1 where there is none.
    public int nearest(double step) {
        int nearest = -1;
        for (int i = 0; i < steps.length; i++) {
            nearest = nearest < 0 || Math.abs(steps[i] - step) <= Math.abs(steps[nearest] - step) ? i : nearest;
        }
        return nearest;
    }
}
