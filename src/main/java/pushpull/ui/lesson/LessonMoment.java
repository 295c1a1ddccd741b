package pushpull.ui.lesson;

import java.util.List;
import java.util.Set;
import pushpull.paint.scene.StageLayer;
import pushpull.timeline.PreparedRun;

/// What a lesson shows at one moment: its runs, ready to be loaded, and how they are looked at.
///
/// @param title what the runs are called
/// @param names of the runs, in order; one empty name if there is one run
/// @param runs at the step where the lesson stands; empty if it has loaded none
/// @param from the step at which what is worth watching begins
/// @param to the step where the lesson stands
/// @param point permanent id of the selected point, -1 for none
/// @param layers of the stage that are shown
/// @param pace steps per second at which it is watched
public record LessonMoment(
        String title,
        List<String> names,
        List<PreparedRun> runs,
        long from,
        long to,
        int point,
        Set<StageLayer> layers,
        int pace) {
    public LessonMoment {
        names = List.copyOf(names);
        runs = List.copyOf(runs);
        layers = Set.copyOf(layers);
    }

    /// Whether several runs stand side by side.
    public boolean isCompared() {
        return runs.size() > 1;
    }
}
