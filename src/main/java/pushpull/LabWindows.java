package pushpull;

import pushpull.bench.FrameBench;
import pushpull.bench.FrameTimings;
import pushpull.cli.WindowPort;
import pushpull.cli.option.UsageException;
import pushpull.ui.app.FrameTimes;
import pushpull.ui.app.WindowException;
import pushpull.ui.app.WindowLauncher;

/// The laboratory's window, as the command line sees it.
final class LabWindows implements WindowPort {
    @Override
    public String missing() {
        return WindowLauncher.missing();
    }

    @Override
    public FrameTimings showing(FrameBench bench, int frames, int width, int height) {
        return FrameTimes.showing(bench, frames, width, height);
    }

    @Override
    public FrameTimings playing(double seconds) {
        return FrameTimes.playing(seconds);
    }

    @Override
    public void open(String experiment) {
        try {
            WindowLauncher.open(experiment);
        } catch (WindowException problem) {
            throw new UsageException(problem.getMessage());
        }
    }

    @Override
    public long[] firstFrames() {
        try {
            return WindowLauncher.firstFrames();
        } catch (WindowException problem) {
            throw new UsageException(problem.getMessage());
        }
    }

    @Override
    public void rehearse() {
        WindowLauncher.rehearse();
    }
}
