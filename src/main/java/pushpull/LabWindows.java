package pushpull;

import pushpull.bench.FrameBench;
import pushpull.bench.FrameTimings;
import pushpull.cli.UsageException;
import pushpull.cli.WindowPort;
import pushpull.ui.app.FrameTimes;
import pushpull.ui.app.NoWindow;
import pushpull.ui.app.Opening;

/// The laboratory's window, as the command line sees it.
final class LabWindows implements WindowPort {
    @Override
    public String missing() {
        return Opening.missing();
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
            Opening.open(experiment);
        } catch (NoWindow problem) {
            throw new UsageException(problem.getMessage());
        }
    }

    @Override
    public long[] firstFrames() {
        try {
            return Opening.firstFrames();
        } catch (NoWindow problem) {
            throw new UsageException(problem.getMessage());
        }
    }

    @Override
    public void rehearse() {
        Opening.rehearse();
    }
}
