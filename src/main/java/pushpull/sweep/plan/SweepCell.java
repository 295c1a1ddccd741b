package pushpull.sweep.plan;

import java.util.List;
import pushpull.experiment.Script;

/// One place of the grid: a value of every axis, and the script that they make of the base.
///
/// @param number its place in the order of the cells that are run, from 0
/// @param values one of each axis, as files have them
/// @param script with the seed of the base
public record SweepCell(int number, List<String> values, Script script) {
    public SweepCell {
        values = List.copyOf(values);
    }
}
