package pushpull.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import pushpull.cli.CommandLineProgram;

class BenchStepCommandTest {
    private static String said(String... arguments) {
        StringWriter out = new StringWriter();
        CommandLineProgram.run(new PrintWriter(out, true), new PrintWriter(out, true), arguments);
        return out.toString().strip();
    }

    @Test
    void aBatchTooSmallForViewsIsRefused() {
        assertEquals("--batch takes 4 to 65536, not 2.", said("bench", "step", "--batch=2"));
    }

    @Test
    void aKnobThatIsNoNumberIsRefused() {
        String said = said("bench", "trainer", "--knob=loss", "--warm-up=0");
        assertEquals("--knob takes the key of a number other than 0, not loss.", said);
    }

    @Test
    void aPlayingRunIsTimed() {
        String json = said("bench", "trainer", "--warm-up=0", "--seconds=0.1", "--changes=2", "--threads=1", "--json");
        assertTrue(json.startsWith("{\"steps_per_second_unwatched\": "), json);
        assertTrue(json.contains("\"knob_ms_p95\": "), json);
    }

    @Test
    void percentilesAreExactToAFewPercent() {
        DurationHistogram durations = new DurationHistogram();
        for (int i = 1; i <= 1000; i++) {
            durations.add(1000L * i);
        }
        assertEquals(0.5, durations.milliseconds(0.5), 0.01);
        assertEquals(0.999, durations.milliseconds(0.999), 0.02);
        assertEquals(Double.NaN, new DurationHistogram().milliseconds(0.5));
    }
}
