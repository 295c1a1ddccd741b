package pushpull.train;

import java.util.EnumSet;
import java.util.Map;
import pushpull.experiment.Experiment;
import pushpull.observe.Look;
import pushpull.observe.measure.Chronicles;
import pushpull.observe.measure.Measuring;
import pushpull.settings.Settings;
import pushpull.snapshot.Aspect;
import pushpull.snapshot.RunState;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.Watch;
import pushpull.tensor.Crew;
import pushpull.timeline.Recorder;

/// A real run with everything worked out for it that views can show, measured at every tenth step.
public final class Studied {
    private static final int EVERY = 3;

    private Studied() {}

    /// Runs some steps.
    public static Snapshot run(Map<String, String> settings, int steps) {
        try (Crew crew = new Crew(1)) {
            Training training = new Training(Settings.read(Experiment.class, settings), crew);
            Look look = new Look(training);
            Recorder recorder = new Recorder();
            Chronicles.Chronicle chronicle = new Chronicles.Chronicle();
            Watch watch = new Watch(
                    training.world().points().id(training.world().batch(0)[3]), true, EnumSet.allOf(Aspect.class));
            RunState paused = new RunState(RunState.Phase.PAUSED, "");
            for (int step = 0; step < steps; step++) {
                training.advance();
                recorder.stepped(training);
                if (training.step() % EVERY == 0 || training.step() == steps) {
                    Snapshot snapshot = look.snapshot(Watch.NOTHING, paused, recorder.history(), 0);
                    for (Aspect aspect : Aspect.values()) {
                        if (Measuring.covers(aspect)) {
                            chronicle.add(Measuring.of(aspect, snapshot));
                        }
                    }
                }
            }
            Snapshot last = look.snapshot(watch, paused, recorder.history(), 20);
            return last.with(chronicle.studies());
        }
    }
}
