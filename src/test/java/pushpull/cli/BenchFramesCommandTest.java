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
    void moreArrowsThanPointsAreRefused() {
        String said = said("bench", "frames", "--points=5", "--arrows=6").strip();
        assertEquals("--arrows takes 0 to the number of points, 5, not 6.", said);
    }
}
