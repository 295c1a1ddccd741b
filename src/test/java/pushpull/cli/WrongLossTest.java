package pushpull.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A loss whose force is not the derivative of its value is found out by the check of gradients.
class WrongLossTest {
    @TempDir
    private Path folder;

    @Test
    void isFoundOut() throws IOException {
        try (ExtendedProgram program =
                ExtendedProgram.with(folder, Map.of("loss/PairLoss.java", "loss/WrongLoss.java"))) {
            program.run(Found.class);
        }
    }

    static final class Found implements Runnable {
        @Override
        public void run() {
            Said said = Said.by("train", "--steps", "3", "--set", "loss=WrongLoss", "--check-gradient", "2");
            assertEquals(1, said.status(), said.output());
            assertTrue(said.output().contains("step 0: Gradient differs: "), said.output());
            assertTrue(said.output().contains("step 2: Gradient differs: "), said.output());
            Said sound = Said.by("train", "--steps", "3", "--check-gradient", "2");
            assertEquals(0, sound.status(), sound.output());
            assertTrue(sound.output().contains("step 2: Gradient agrees to "), sound.output());
        }
    }
}
