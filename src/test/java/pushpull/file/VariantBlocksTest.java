package pushpull.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushpull.experiment.Change;
import pushpull.experiment.PointEdit;
import pushpull.experiment.Script;
import pushpull.experiment.VariedScript;
import pushpull.settings.Settings;
import pushpull.settings.SettingsUpdate;

class VariantBlocksTest {
    private static final String TWO = """
        pushpull 1
        title = Two margins
        seed = 3
        @50 optimizer.rate = 0.01
        # one below the default, one above
        [small]
        loss.margin = 0.5
        @20 batch = 32

        [large]
        loss.margin = 2
        batch = 16
        """;

    @Test
    void aBlockIsWhatDiffers() {
        ExperimentFile file = ExperimentReader.read("x", TWO);
        assertTrue(file.isVaried());
        assertEquals(List.of("small", "large"), file.varied().names());
        List<Script> scripts = file.scripts();
        assertEquals(2, scripts.size());
        assertEquals("0.5", Settings.flatten(scripts.getFirst().start()).get("loss.margin"));
        assertEquals("3", Settings.flatten(scripts.getLast().start()).get("seed"));
        assertEquals(
                List.of(20L, 50L),
                scripts.getFirst().changes().stream().map(Change::step).toList());
        assertEquals(
                List.of(50L),
                scripts.getLast().changes().stream().map(Change::step).toList());
    }

    @Test
    void readsBackWhatItWrote() {
        ExperimentFile read = ExperimentReader.read("x", TWO);
        assertEquals(read, ExperimentReader.read("x", read.text()));
        VariedScript varied = read.varied();
        Change edit = new Change.ByHand(70, List.of(new PointEdit.Removed(4)));
        List<Script> scripts =
                varied.scripts().stream().map(script -> script.with(edit)).toList();
        ExperimentFile saved = ExperimentFile.of(
                "t",
                "",
                9,
                VariedScript.of(varied.names(), scripts),
                List.of(
                        new ExperimentFile.End(80, "00112233445566ff"),
                        new ExperimentFile.End(75, "00112233445566fe")));
        assertEquals(saved, ExperimentReader.read("t", saved.text()));
        assertEquals(scripts, ExperimentReader.read("t", saved.text()).scripts());
        assertEquals(80, saved.last());
    }

    @Test
    void runsThatHaveBecomeEqualCanBeSaved() {
        Script script = ExperimentReader.read("x", TWO).script();
        ExperimentFile.End end = new ExperimentFile.End(80, "00112233445566ff");
        ExperimentFile saved = ExperimentFile.of(
                "t", "", 9, VariedScript.of(List.of("a", "b"), List.of(script, script)), List.of(end, end));
        assertEquals(saved, ExperimentReader.read("t", saved.text()));
    }

    @Test
    void aFileWithoutBlocksIsOneRun() {
        ExperimentFile file = ExperimentReader.read("x", "pushpull 1\nloss.margin = 2\n");
        assertFalse(file.isVaried());
        assertEquals(List.of(file.script()), file.scripts());
        assertFalse(file.text().contains("["));
    }

    @Test
    void namesTheLine() {
        assertMessage("x, line 3: expected \"[name]\", the beginning of a variant.", "\n[a\n");
        assertMessage("x, line 2: expected \"[name]\", the beginning of a variant.", "[ ]\n");
        assertMessage(
                "x, line 4: there are two variants called \"a\"; the first begins in line 2.",
                "[a]\nbatch = 3\n[ a ]\nbatch = 4\n");
        assertMessage(
                "x, line 3: the variant \"a\" changes nothing. Write what differs after it, such as loss.margin = 2.",
                "batch = 3\n[a]\n# nothing\n[b]\nbatch = 4\n");
        assertMessage(
                "x, line 4: the variant \"b\" is the same as \"a\". Write what differs after it.",
                "[a]\nbatch = 4\n[b]\nbatch = 4\n");
        assertMessage("x, line 4: batch is set twice.", "[a]\nbatch = 4\nbatch = 5\n");
        assertMessage(
                "x, line 4: the setting batch comes after the first change. Settings come first.",
                "[a]\n@3 loss.margin = 5\nbatch = 4\n");
        assertMessage(
                "x, line 5: nothing may follow the line that says how the run ends.",
                "[a]\nbatch = 4\n@5 end = 00112233445566ff\n@6 batch = 5\n");
        assertMessage(
                "x, line 4: step 3 comes before step 4. The step number falls only if a change restarts the run.",
                "[a]\n@4 batch = 4\n@3 batch = 5\n");
    }

    @Test
    void anUnknownKeyIsNamedWithItsLine() {
        String message = refusal("[a]\nbatch = 4\n[b]\nloss.temperature = 4\n");
        assertTrue(message.startsWith("x, line 5: Unknown setting 'loss.temperature'."), message);
        assertTrue(refusal("[a]\ntitle = 4\n").startsWith("x, line 3: Unknown setting 'title'."));
    }

    @Test
    void aChangeThatAVariantCannotHaveIsNamedWithItsBlock() {
        String message = refusal("@4 loss.margin = 2\n[a]\nloss = NtXentLoss\n");
        assertTrue(
                message.startsWith("x, line 3: the variant \"a\" cannot take all changes made before the"
                        + " variants. Unknown setting 'loss.margin'."),
                message);
    }

    private static String refusal(String text) {
        return String.valueOf(assertThrows(FileException.class, () -> ExperimentReader.read("x", "pushpull 1\n" + text))
                .getMessage());
    }

    private static void assertMessage(String message, String text) {
        assertEquals(message, refusal(text));
    }

    @Test
    void twoToFourVariantsCanBeCompared(@TempDir Path folder) throws IOException {
        StringBuilder text = new StringBuilder("pushpull 1\n");
        Path file = folder.resolve("x.pushpull");
        for (int count = 0; count <= 5; count++) {
            Files.writeString(file, text);
            if (count >= 2 && count <= 4) {
                assertEquals(count, Experiments.readComparison(file).scripts().size());
            } else {
                String expected = count == 5
                        ? "x.pushpull, line 10: this is one variant too many. 5 variants cannot be compared; at most 4"
                                + " can."
                        : "x.pushpull has nothing to compare. Write 2 to 4 variants after its settings: [name], then"
                                + " what differs.";
                assertEquals(
                        expected,
                        assertThrows(FileException.class, () -> Experiments.readComparison(file))
                                .getMessage());
            }
            text.append("[v")
                    .append(count)
                    .append("]\nloss.margin = ")
                    .append(count + 2)
                    .append('\n');
        }
    }

    @Test
    void whatDoesNotGoTogetherIsNamedWithTheLineOfTheVariant(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("x.pushpull");
        Files.writeString(file, "pushpull 1\n[a]\nbatch = 8\n[b]\nbatch = 9\nloss = ClipLoss\ndistance = Cosine\n");
        String message = assertThrows(FileException.class, () -> Experiments.readComparison(file))
                .getMessage();
        assertTrue(String.valueOf(message).startsWith("x.pushpull, line 6: "), message);
    }

    @Test
    void aRecordedComparisonIsOpenedAtItsEndAndCompared(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("x.pushpull");
        String start = "pushpull 1\nsteps = 9\ndata.size = 30\nbatch = 12\n[a]\nloss.margin = 2\n%s[b]\nbatch = 9\n%s";
        Files.writeString(file, start.formatted("", ""));
        LoadedComparison fresh = LoadedComparison.read(file, _ -> {});
        assertFalse(fresh.isRecorded());
        assertEquals(0, fresh.prepared().getLast().step());
        LoadedComparison run = LoadedComparison.until(fresh.file(), 9, _ -> {});
        List<String> ends = run.prepared().stream()
                .map(each -> "@9 end = " + each.hash() + "\n")
                .toList();
        Files.writeString(file, start.formatted(ends.getFirst(), ends.getLast()));
        LoadedComparison again = LoadedComparison.read(file, _ -> {});
        assertTrue(again.isRecorded());
        assertEquals(9, again.prepared().getFirst().step());
        assertEquals("", again.verdict());
        Files.writeString(file, start.formatted(ends.getFirst(), ends.getFirst()));
        String verdict = LoadedComparison.read(file, _ -> {}).verdict();
        assertTrue(verdict.startsWith("b: at step 9 the run arrives at "), verdict);
    }

    @Test
    void filesOfAVariantAreFoundFromTheExperiment(@TempDir Path folder) throws IOException {
        Path table = folder.resolve("own.csv");
        Files.writeString(table, "a,b,label\n1,2,x\n2,3,y\n3,1,x\n4,4,y\n");
        Path file = folder.resolve("x.pushpull");
        Files.writeString(file, "pushpull 1\n[a]\nbatch = 8\n[b]\ndata = Csv\ndata.file = own.csv\n");
        ExperimentFile read = Experiments.read(file);
        assertEquals(List.of(table.toString()), DataFiles.of(read));
        Experiments.save(read, file);
        String saved = Files.readString(file);
        assertTrue(saved.contains("\ndata.file = own.csv\n") && saved.contains("\ndataHash = "), saved);
        assertEquals(read.scripts(), Experiments.read(file).scripts());
        assertEquals(
                SettingsUpdate.of("data.file", table.toString()).values().get("data.file"),
                read.varied().variants().getLast().settings().values().get("data.file"));
    }
}
