package pushpull.sweep.verdict;

import java.util.List;

/// One run of a sweep at one step.
///
/// @param cell the values of the axes, as files have them
/// @param values of the measures, NaN for one that has none
public record SweptRun(List<String> cell, long seed, long step, List<Double> values) {
    public SweptRun {
        cell = List.copyOf(cell);
        values = List.copyOf(values);
    }
}
