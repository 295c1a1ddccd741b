package pushpull.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import pushpull.bench.FrameBench;
import pushpull.bench.FrameTimings;

class WindowCommandTest {
    /// A window whose first frame comes 10 ms after the call, and whose first trained frame 20 ms after it.
    private static final class Quick implements WindowPort {
        private String opened = "nothing";

        @Override
        public String missing() {
            return "";
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
        public void open(String experiment) {
            opened = experiment;
        }

        @Override
        public long[] firstFrames() {
            long now = System.nanoTime();
            return new long[] {now + 10_000_000, now + 20_000_000};
        }

        @Override
        public void rehearse() {}
    }

    private final StringWriter out = new StringWriter();

    private int run(WindowPort window, String... arguments) {
        PrintWriter writer = new PrintWriter(out, true);
        return CommandLineProgram.run(window, writer, writer, arguments);
    }

    @Test
    void saysHowLongTheFirstFramesTook() {
        assertEquals(0, run(new Quick(), "window", "--exit-after-first-frame", "--json"));
        assertTrue(out.toString().strip().matches("\\{\"window_ms\": \\d+, \"trained_ms\": \\d+}"), out.toString());
    }

    @Test
    void answersAtOnceWhatAsksForTheTimesAlone() {
        assertTrue(WindowTimes.areAsked("window", "--exit-after-first-frame"));
        assertTrue(WindowTimes.areAsked("window", "--exit-after-first-frame", "--json"));
        assertFalse(WindowTimes.areAsked("window"));
        assertFalse(WindowTimes.areAsked("window", "--json", "digits"));
        WindowTimes.print(new Quick(), false, new PrintWriter(out));
        assertTrue(out.toString().matches("\\d+ ms .* window, \\d+ ms .* trained frame\\R"), out.toString());
    }

    @Test
    void opensAnExperiment() {
        Quick window = new Quick();
        assertEquals(0, run(window, "window", "digits"));
        assertEquals("digits", window.opened);
    }

    @Test
    void saysInOneLineThatThereIsNoWindow() {
        assertEquals(2, run(WindowPort.NONE, "window"));
        assertEquals("This command line has no window.", out.toString().strip());
    }
}
