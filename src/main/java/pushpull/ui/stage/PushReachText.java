package pushpull.ui.stage;

import pushpull.experiment.Experiment;
import pushpull.settings.ReadableNumber;
import pushpull.settings.Texts;
import pushpull.snapshot.PushRadius;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.explanation.PointForces;

/// From how far half of the push on the selected point comes, in words, where the loss has no margin.
final class PushReachText {
    private static final Texts TEXTS = Texts.bundle("ui");
    private static final int SPACE = 3;

    private PushReachText() {}

    /// Empty where the loss has a margin, or nothing pushes.
    static String of(Snapshot snapshot) {
        Experiment experiment = snapshot.experiment();
        PointForces focus = snapshot.focus();
        double reach = focus == null ? Double.NaN : PushRadius.of(focus);
        if (!PushRadius.appliesTo(experiment.loss()) || experiment.loss().hasMargin() || Double.isNaN(reach)) {
            return "";
        }
        if (!experiment.distance().isOnSphere()) {
            return TEXTS.get("status.reach.within", ReadableNumber.two(reach));
        }
        boolean cap = experiment.encoder().normalize() && snapshot.embeddings().columns() == SPACE;
        long angle = Math.round(Math.toDegrees(Math.acos(Math.clamp(1 - reach, -1, 1))));
        return TEXTS.get(cap ? "status.reach.cap" : "status.reach.angle", angle);
    }
}
