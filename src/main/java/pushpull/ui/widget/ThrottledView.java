package pushpull.ui.widget;

import pushpull.ui.model.RunModel;

/// Shows a view of the run as it changes, while it plays no more often than a person can read.
///
/// What is left out is shown when its turn comes; when the run begins or stops to play it is shown at once.
public final class ThrottledView {
    /// Nanoseconds between two views.
    private static final long PACE = 120_000_000L;

    /// Views take turns this share of the pace apart, so that few fall on one frame.
    private static final double APART = (3 - Math.sqrt(5)) / 2;

    private final RunModel run;
    private final Runnable view;
    private final long offset;
    private long turn = Long.MIN_VALUE;
    private boolean stale;
    private boolean played;

    /// @param view shows the newest snapshot
    public ThrottledView(RunModel run, Runnable view) {
        this.run = run;
        this.view = view;
        offset = (long) (PACE * (APART * run.lab().nextPaced() % 1));
        run.snapshot().subscribe(this::refresh);
        run.lab().now().subscribe(this::frame);
    }

    private void refresh() {
        stale = true;
        boolean plays = run.isPlaying();
        if (!plays || !played) {
            show();
        }
        played = plays;
    }

    private void frame() {
        long now = Math.floorDiv(run.lab().now().get() + offset, PACE);
        if (now != turn) {
            turn = now;
            if (stale) {
                show();
            }
        }
    }

    private void show() {
        stale = false;
        view.run();
    }
}
