package pushpull.cli;

import pushpull.paint.FrameBench;

/// Times the frames of a window that the command line does not know.
@FunctionalInterface
public interface WindowFrames {
    /// Milliseconds on the window's thread, one a frame; none where there is no window to time.
    double[] milliseconds(FrameBench bench, int frames);
}
