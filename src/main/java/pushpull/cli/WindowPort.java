package pushpull.cli;

import pushpull.bench.FrameBench;
import pushpull.bench.FrameTimings;

/// The window, for the commands that need one; the command line itself knows none.
public interface WindowPort {
    /// If there is no window.
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

    /// Why no window can be opened here, in a line; empty if one can.
    String missing();

    /// Times a window of this size on no display, each frame with a new snapshot.
    FrameTimings showing(FrameBench bench, int frames, int width, int height);

    /// Times a window on no display in which the first experiment plays as it does when the program is started.
    FrameTimings playing(double seconds);

    /// Opens the window and returns when it is closed.
    ///
    /// @param experiment name or file; empty for what a start shows
    void open(String experiment);

    /// Opens the window until it has shown a trained run, and returns the readings of `System::nanoTime` at which it
    /// was first painted and at which it first showed a run that has taken a step.
    long[] firstFrames();

    /// Opens the window, does what people do, and closes it.
    void rehearse();
}
