package pushpull.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushpull.experiment.Change;
import pushpull.experiment.Experiment;
import pushpull.experiment.PointEdit;
import pushpull.experiment.Script;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.settings.Settings;
import pushpull.train.Updates;

class ExperimentReaderTest {
    private static ExperimentFile sample() {
        Experiment start = Settings.read(Experiment.class, Map.of("loss", "TripletLoss", "batch", "32"));
        Script script = Script.of(start)
                .with(new Change.Settings(10, Updates.of(Map.of("loss.margin", "0.7"))))
                .with(new Change.Settings(25, Updates.of(Map.of("miner", "SemiHard"))))
                .with(new Change.Settings(25, Updates.of(Map.of("data.size", "60"))))
                .with(new Change.Settings(25, Updates.of(Map.of("batch", "24"))))
                .with(new Change.Settings(25, Updates.of(Map.of("batch", "16"))))
                .with(new Change.Settings(70, Updates.of(Map.of("batch", "8"))))
                .with(new Change.ByHand(
                        70,
                        List.of(
                                new PointEdit.Added(1_000_000, 1, List.of(0.1, -2e-9)),
                                new PointEdit.Moved(3, List.of(0.5, 0.25)),
                                new PointEdit.Relabelled(3, -1))))
                .with(new Change.ByHand(
                        70, List.of(new PointEdit.Removed(4), new PointEdit.Dragged(3, List.of(1.0, 2.0)))))
                .with(new Change.ByHand(71, List.of(new PointEdit.Restored(4))));
        ExperimentFile.End end = new ExperimentFile.End(200, "00112233445566ff");
        return new ExperimentFile("A sample", "What to see.", 200, script, end);
    }

    @Test
    void readsBackWhatItWrote() {
        assertEquals(sample(), ExperimentReader.read("sample", sample().text()));
    }

    @Test
    void everyGalleryEntryReadsBack() {
        for (String name : Experiments.gallery()) {
            ExperimentFile file = Experiments.open(name);
            assertEquals(file, ExperimentReader.read(name, file.text()));
            assertTrue(!file.about().isEmpty() && file.steps() > 0, name);
        }
    }

    @Test
    void namesTheLine() {
        assertMessage("x, line 3: batch is set twice.", "pushpull 1\nbatch = 3\nbatch = 4\n");
        assertMessage("x, line 2: expected \"key = value\" or \"@step key = value\".", "pushpull 1\n@10 =\n");
        assertMessage(
                "x, line 3: the setting batch comes after the first change. Settings come first.",
                "pushpull 1\n@4 loss.margin = 2\nbatch = 3\n");
        assertMessage(
                "x, line 2: \"-1\" is not a number of steps. Write a whole number from 0.", "pushpull 1\nsteps = -1\n");
        assertMessage(
                "x, line 4: loss.margin takes 0 to 1000000, not -1.",
                "pushpull 1\n# words\n@4 loss.margin = 2\n@5 loss.margin = -1\n");
        assertMessage(
                "x, line 2: \"3, x\" is not what move takes. Write add = number, class, coordinates; move or drag ="
                        + " number, coordinates; label = number, class; remove or restore = number.",
                "pushpull 1\n@4 move = 3, x\n");
        assertMessage(
                "x, line 3: step 3 comes before step 4. The step number falls only if a change restarts the run.",
                "pushpull 1\n@4 remove = 3\n@3 restore = 3\n");
    }

    private static void assertMessage(String message, String text) {
        assertEquals(
                message,
                assertThrows(FileException.class, () -> ExperimentReader.read("x", text))
                        .getMessage());
    }

    @Test
    void whatIsSaidOncePerFileIsRefusedTwice() {
        for (String key : List.of("title = A", "about = B", "steps = 5", "dataHash = 0123456789abcdef")) {
            assertMessage(
                    "x, line 4: " + key.split(" ")[0] + " is set twice.", "pushpull 1\n" + key + "\n\n" + key + "\n");
        }
    }

    @Test
    void aMarkOfByteOrderIsReadAndOtherEncodingsAreNamedWithTheirLine(@TempDir Path folder) throws IOException {
        Path mark = folder.resolve("bom.pushpull");
        Files.writeString(mark, "\uFEFFpushpull 1\nsteps = 5\n");
        assertEquals(5, Experiments.read(mark).steps());
        Path latin = folder.resolve("latin.pushpull");
        Files.write(latin, "pushpull 1\nsteps = 5\ntitle = caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(
                latin + ", line 3: not UTF-8. Save the file as UTF-8 text.",
                assertThrows(FileException.class, () -> Experiments.read(latin)).getMessage());
    }

    @Test
    void brokenTextsAreRefusedInWords() {
        Draws draws = new Streams(3).of(Purpose.DATA, 0);
        String text = sample().text();
        for (int i = 0; i < 1000; i++) {
            StringBuilder broken = new StringBuilder(text);
            for (int k = 0; k <= draws.nextInt(4); k++) {
                int place = draws.nextInt(broken.length());
                switch (draws.nextInt(3)) {
                    case 0 -> broken.setCharAt(place, (char) draws.nextInt(32, 600));
                    case 1 -> broken.delete(place, Math.min(broken.length(), place + draws.nextInt(40)));
                    default -> broken.insert(place, text, 0, draws.nextInt(40));
                }
            }
            try {
                ExperimentReader.read("broken", broken.toString());
            } catch (FileException refused) {
                assertTrue(
                        refused.getMessage() != null && refused.getMessage().startsWith("broken"), refused.toString());
            }
        }
    }
}
