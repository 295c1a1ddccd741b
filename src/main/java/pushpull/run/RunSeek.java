package pushpull.run;

import pushpull.snapshot.history.Navigation;
import pushpull.timeline.ActiveRun;

/// Takes a run to a step of its branch or beyond its end, one step at a time, so that commands can come in between.
final class RunSeek {
    private final RunController run;
    private long goal = Navigation.NOWHERE;

    RunSeek(RunController run) {
        this.run = run;
    }

    /// Begins a seek to a step of the present branch.
    void rewind(long step) {
        ActiveRun now = run.active();
        if (now != null) {
            run.guarded(() -> {
                long target = Math.clamp(step, 0, now.line().end());
                now.line().restoreNear(now.training(), target);
                goal = target;
            });
        }
    }

    /// Begins a seek some steps back, or forward along the branch and then beyond its end.
    void stepBy(int steps) {
        if (run.active() != null) {
            long target = (isUnderWay() ? goal : run.position()) + steps;
            if (steps < 0) {
                rewind(Math.max(0, target));
            } else {
                goal = target;
            }
        }
    }

    /// Begins a seek forward along the branch and then beyond its end.
    void to(long step) {
        goal = step;
    }

    /// The step that is sought, or [Navigation#NOWHERE].
    long goal() {
        return goal;
    }

    boolean isUnderWay() {
        return goal != Navigation.NOWHERE;
    }

    /// Takes the next step of the seek.
    void step() {
        ActiveRun now = run.active();
        long target = goal;
        goal = Navigation.NOWHERE;
        if (now == null) {
            return;
        }
        int said = run.guard().messages();
        run.guarded(() -> {
            long before = now.training().step();
            if (!now.replayStep(target) && before < target) {
                run.step();
            }
            long reached = now.training().step();
            boolean goesOn = run.isHealthy() && run.guard().messages() == said;
            if (goesOn && reached > before && reached < target) {
                goal = target;
            }
        });
    }

    void cancel() {
        goal = Navigation.NOWHERE;
    }

    /// Completes the seek in progress, if there is one.
    void finish() {
        while (isUnderWay()) {
            step();
        }
    }
}
