package pushpull.ui;

/// Shows a view of the run as it changes, while it plays no more often than a person can read.
///
/// What is left out is shown as soon as its time has come; when the run begins or stops to play it is shown at once.
public final class Paced {
    /// Nanoseconds between two views.
    private static final long PACE = 120_000_000L;

    private final LabModel model;
    private final Runnable view;
    private long shownAt = Long.MIN_VALUE / 2;
    private boolean stale;
    private boolean played;

    /// @param view shows the newest snapshot
    public Paced(LabModel model, Runnable view) {
        this.model = model;
        this.view = view;
        model.snapshot().subscribe(this::take);
        model.now().subscribe(this::frame);
    }

    private void take() {
        stale = true;
        boolean plays = model.isPlaying();
        if (!plays || !played) {
            show();
        }
        played = plays;
    }

    private void frame() {
        if (stale && model.now().get() - shownAt >= PACE) {
            show();
        }
    }

    private void show() {
        stale = false;
        shownAt = model.now().get();
        view.run();
    }
}
