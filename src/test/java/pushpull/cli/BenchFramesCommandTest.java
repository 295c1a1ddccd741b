package pushpull.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class BenchFramesCommandTest {
    private static String said(String... arguments) {
        StringWriter out = new StringWriter();
        CommandLineProgram.run(new PrintWriter(out, true), new PrintWriter(out, true), arguments);
        return out.toString();
    }

    @Test
    void itSaysWhatAFrameCosts() {
        for (String space : new String[] {"--arrows=50", "--space"}) {
            String json = said("bench", "frames", "--points=50", "--frames=2", "--json", space)
                    .strip();
            assertTrue(json.startsWith("{\"points\": 50, \"arrows\": 50"), json);
        }
    }

    @Test
    void itSaysWhatItDoesNotKnow() {
        String json = said("bench", "frames", "--playing=1", "--json").strip();
        assertTrue(json.contains("\"fx_ms_p95\": null"), json);
        assertTrue(json.contains("\"stalls_over_50_ms\": 0"), json);
    }

    @Test
    void aSizeIsReadOrRefused() {
        String json = said("bench", "frames", "--points=5", "--frames=1", "--size=1920x1080", "--json");
        assertTrue(json.contains("\"frames_per_second\": "), json);
        String said = said("bench", "frames", "--size=large").strip();
        assertEquals("--size takes a width and a height from 1024x700 to 9999x9999, not large.", said);
    }

    @Test
    void moreArrowsThanPointsAreRefused() {
        String said = said("bench", "frames", "--points=5", "--arrows=6").strip();
        assertEquals("--arrows takes 0 to the number of points, 5, not 6.", said);
    }
}
