package pushpull.cli.inspect;

import pushpull.data.Points;
import pushpull.data.RecordedPoints;
import pushpull.evaluate.EmbeddingInspection;

/// One recorded step with what is seen of it.
record InspectedDump(RecordedPoints recorded, EmbeddingInspection inspection) {
    Points points() {
        return recorded.points();
    }

    /// The loss of the compared points; NaN if nothing says which are the same.
    double loss() {
        return inspection.evaluation() == null
                ? Double.NaN
                : inspection.evaluation().value();
    }

    /// The share of terms of the loss that feel a force; NaN without any.
    double active() {
        return inspection.evaluation() == null
                ? Double.NaN
                : inspection.evaluation().active();
    }
}
