package pushpull.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import pushpull.loss.Loss;
import pushpull.settings.Settings;

class DescribeCommandTest {
    @Test
    void namesEveryLossAndItsKnobs() {
        Said said = Said.by("describe");
        assertEquals(0, said.status());
        for (Class<? extends Record> loss : Settings.members(Loss.class)) {
            assertTrue(said.output().contains("  " + loss.getSimpleName() + ": "), loss.getSimpleName());
        }
        assertTrue(said.output().contains("loss.margin"), said.output());
        assertTrue(said.output().contains("default 1; 0 to 1000000"), said.output());
    }
}
