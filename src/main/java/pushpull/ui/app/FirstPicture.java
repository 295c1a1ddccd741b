package pushpull.ui.app;

/// Tells, once, when a picture of a run is on the screen for the first time, or would have had the time to be.
final class FirstPicture {
    private static final int LATEST = 120;

    /// A picture is certainly on the screen two frames after it was handed over.
    private static final int PAINTED = 2;

    private int frame;
    private long before = -1;
    private int due = LATEST;

    /// To be asked after every frame.
    ///
    /// @param running whether there is a run to be shown
    /// @param pictures how many pictures the stage was given, of a run or of none
    boolean isDue(boolean running, long pictures) {
        frame++;
        if (before >= 0 && pictures > before && due == LATEST) {
            due = frame + PAINTED;
        }
        if (before < 0 && running) {
            before = pictures;
        }
        return frame == due;
    }
}
