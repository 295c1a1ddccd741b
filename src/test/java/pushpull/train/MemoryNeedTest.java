package pushpull.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import pushpull.experiment.Experiment;
import pushpull.settings.Settings;
import pushpull.settings.SettingsException;
import pushpull.tensor.WorkerPool;

class MemoryNeedTest {
    private static final double GIGABYTE = 1 << 30;

    @Test
    void layersThatDoNotFitAreRefusedBeforeTheyAreMade() {
        String layers = Collections.nCopies(1900, "1024").stream().collect(Collectors.joining(","));
        Experiment wide = Settings.read(Experiment.class, Map.of("encoder.layers", layers));
        try (WorkerPool workers = new WorkerPool(1)) {
            SettingsException refused = assertThrows(SettingsException.class, () -> new Training(wide, workers));
            assertEquals("encoder.layers", refused.key());
            assertTrue(String.valueOf(refused.getMessage()).startsWith("These layers have 19912"), refused.toString());
        }
    }

    @Test
    void theNumberThatIsSaidFitsAndTheNextDoesNot() {
        SettingsException many = assertThrows(SettingsException.class, new MemoryNeed(1e8, 10, 10, GIGABYTE)::check);
        double weights = last(many, "memory for ");
        new MemoryNeed(weights, 0, 0, GIGABYTE).check();
        assertThrows(SettingsException.class, new MemoryNeed(weights + 1, 0, 0, GIGABYTE)::check);

        SettingsException wide = assertThrows(SettingsException.class, new MemoryNeed(100, 1e6, 4096, GIGABYTE)::check);
        double rows = last(wide, "memory for ");
        new MemoryNeed(100, rows, 4096, GIGABYTE).check();
        assertThrows(SettingsException.class, new MemoryNeed(100, rows + 1, 4096, GIGABYTE)::check);
    }

    private static double last(SettingsException refused, String before) {
        String text = String.valueOf(refused.getMessage());
        return Double.parseDouble(
                text.substring(text.indexOf(before) + before.length()).split("[ .]")[0]);
    }

    @Test
    void whatCanBeWatchedFitsOnASmallMachine() {
        Experiment usual = Settings.read(Experiment.class, Map.of("encoder.layers", "256,256", "data.size", "5000"));
        Experiment deep = Settings.read(Experiment.class, Map.of("encoder.layers", "1024,1024,1024,1024"));
        for (Experiment experiment : List.of(usual, deep)) {
            MemoryNeed.of(experiment, TrainingData.of(experiment), GIGABYTE).check();
        }
    }
}
