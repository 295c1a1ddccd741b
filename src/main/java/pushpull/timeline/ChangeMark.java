package pushpull.timeline;

import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import pushpull.data.Points;
import pushpull.experiment.Change;
import pushpull.experiment.Experiment;
import pushpull.settings.Settings;
import pushpull.snapshot.history.History;
import pushpull.snapshot.history.PointEditMarks;
import pushpull.train.Training;

/// What a change shows on the timeline.
final class ChangeMark {
    private ChangeMark() {}

    /// Null if the change changes nothing.
    ///
    /// @param before the settings before the change
    /// @param points the points before it
    /// @param training after it
    static History.@Nullable Mark of(Change change, Experiment before, Points points, Training training) {
        return switch (change) {
            case Change.Settings _ -> {
                SequencedMap<String, String> values = Settings.differences(before, training.experiment());
                yield values.isEmpty() ? null : History.Mark.of(training.step(), Settings.flatten(before), values);
            }
            case Change.ByHand hand -> PointEditMarks.of(hand.step(), hand.edits(), points);
        };
    }
}
