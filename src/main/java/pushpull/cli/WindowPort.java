package pushpull.cli;

import pushpull.bench.FrameBench;
import pushpull.bench.FrameTimings;

/// The window as the command line sees it; the command line does not depend on the window's classes.
public interface WindowPort {
    /// Stands for no window.
    WindowPort NONE = new WindowPort() {
        @Override
        public String missing() {
            return "This command line has no window.";
        }

        @Override
        public FrameTimings showing(FrameBench bench, int frames, int width, int height) {
            return FrameTimings.NONE;
        }

        @Override
        public FrameTimings playing(double seconds) {
            return FrameTimings.NONE;
        }

        @Override
        public void open(String experiment) {}

        @Override
        public long[] firstFrames() {
            return new long[2];
        }

        @Override
        public void rehearse() {}
    };

    /// Why no window can be opened here, in one line; empty if one can.
    String missing();

    /// Times a window of this size without a display, each frame with a new snapshot.
    FrameTimings showing(FrameBench bench, int frames, int width, int height);

    /// Times a window without a display in which the first experiment plays as it does after a start.
    FrameTimings playing(double seconds);

    /// Opens the window and returns when it is closed.
    ///
    /// @param experiment name or file; empty for what a plain start shows
    void open(String experiment);

    /// Opens the window until it has shown a trained run. Returns the readings of `System::nanoTime` at its first frame
    /// and at the first frame of a run that has taken a step.
    long[] firstFrames();

    /// Opens the window, does what people do, and closes it.
    void rehearse();
}
