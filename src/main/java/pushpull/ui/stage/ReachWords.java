package pushpull.ui.stage;

import pushpull.describe.Numbers;
import pushpull.experiment.Experiment;
import pushpull.settings.Texts;
import pushpull.snapshot.PushReach;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.explanation.Forces;

/// From how far half of the push on the selected point comes, in words, where the loss has no margin.
final class ReachWords {
    private static final Texts TEXTS = Texts.bundle("ui");
    private static final int SPACE = 3;

    private ReachWords() {}

    /// Empty where the loss has a margin, or nothing pushes.
    static String of(Snapshot snapshot) {
        Experiment experiment = snapshot.experiment();
        Forces focus = snapshot.focus();
        double reach = focus == null ? Double.NaN : PushReach.of(focus);
        if (!PushReach.appliesTo(experiment.loss()) || experiment.loss().hasMargin() || Double.isNaN(reach)) {
            return "";
        }
        if (!experiment.distance().isOnSphere()) {
            return TEXTS.get("status.reach.within", Numbers.two(reach));
        }
        boolean cap = experiment.encoder().normalize() && snapshot.embeddings().columns() == SPACE;
        long angle = Math.round(Math.toDegrees(Math.acos(Math.clamp(1 - reach, -1, 1))));
        return TEXTS.get(cap ? "status.reach.cap" : "status.reach.angle", angle);
    }
}
