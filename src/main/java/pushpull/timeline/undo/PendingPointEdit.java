package pushpull.timeline.undo;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import pushpull.data.Points;
import pushpull.experiment.PointEdit;
import pushpull.timeline.Timeline;
import pushpull.train.Training;
import pushpull.train.TrainingData;

/// Edits by hand that are about to be made, with what undoing them needs.
///
/// @param edits all with ids
/// @param points before the edits
/// @param place the embedding before it is dragged, null if none is
record PendingPointEdit(
        List<PointEdit> edits, Points points, @Nullable List<Double> place) {
    /// The edits requested; new points get ids that no point of the branch ever had.
    static PendingPointEdit before(Training training, List<PointEdit> asked, Timeline line) {
        Points points = training.data().points();
        int next = Math.max(points.freshId(), line.script().freshId());
        List<PointEdit> edits = new ArrayList<>();
        for (PointEdit edit : asked) {
            edits.add(
                    edit instanceof PointEdit.Added added && added.id() == PointEdit.Added.NEW
                            ? new PointEdit.Added(next++, added.label(), added.features())
                            : edit);
        }
        boolean drags = edits.size() == 1 && edits.getFirst() instanceof PointEdit.Dragged;
        return new PendingPointEdit(
                edits, points, drags ? training.free(edits.getFirst().id()) : null);
    }

    /// The edit for the undo stack, after it was made.
    UndoableEdit done(Training training, long gesture) {
        if (place != null && edits.getFirst() instanceof PointEdit.Dragged dragged) {
            return new UndoableEdit.OfDrag(dragged.id(), place, dragged.embedding(), gesture);
        }
        SortedSet<Integer> ids = new TreeSet<>();
        edits.forEach(edit -> ids.add(edit.id()));
        TrainingData data = training.data();
        return new UndoableEdit.OfPoints(ids, points, data.points(), data.base(), gesture);
    }
}
