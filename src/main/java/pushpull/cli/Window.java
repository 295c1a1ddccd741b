package pushpull.cli;

import pushpull.paint.FrameBench;

/// The window, for the commands that need one; the command line itself knows none.
public interface Window {
    /// Where there is no window.
    Window NONE = new Window() {
        @Override
        public String missing() {
            return "This command line has no window.";
        }

        @Override
        public double[] frames(FrameBench bench, int frames) {
            return new double[0];
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

    /// Why no window can be opened here, in a line; empty where one can.
    String missing();

    /// Milliseconds on the window's thread, one a frame, in a window on no display; none where there is no window.
    double[] frames(FrameBench bench, int frames);

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
