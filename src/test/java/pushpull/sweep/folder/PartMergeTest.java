package pushpull.sweep.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.file.ExperimentFile;
import pushpull.measure.MetricText;
import pushpull.settings.Settings;
import pushpull.sweep.plan.Axis;
import pushpull.sweep.plan.SweepPlan;
import pushpull.sweep.plan.SweepRefusal;
import pushpull.sweep.plan.SweepRequest;
import pushpull.sweep.plan.Tuning;
import pushpull.sweep.run.RunResult;

class PartMergeTest {
    private static final ExperimentFile BASE =
            new ExperimentFile("Small", "", 9, Script.of(Settings.read(Experiment.class, Map.of("data.size", "40"))));

    private static final SweepPlan PLAN = SweepPlan.of(new SweepRequest(
            BASE.varied(),
            List.of(Axis.read("loss.margin=0.5,1,2")),
            List.of(1L, 2L, 3L),
            List.of(9L),
            List.of(MetricText.read("silhouette")),
            false,
            Tuning.NONE));

    @TempDir
    private Path path;

    private SweepFolder whole;

    @BeforeEach
    void writeWhole() {
        whole = folder("whole");
        try (SweepOutput output = SweepOutput.whole(whole, PLAN)) {
            write(output, 0);
        }
    }

    private SweepFolder folder(String name) {
        SweepFolder folder = new SweepFolder(path.resolve(name));
        folder.begin(BASE, PLAN);
        return folder;
    }

    private static void write(SweepOutput output, double off) {
        for (int number : output.left()) {
            RunResult.Reading reading =
                    new RunResult.Reading(9, number + off, List.of(0.1 * number), "0123456789abcdef");
            output.add(new RunResult(PLAN.run(number), List.of(reading), 7));
        }
    }

    private static void part(SweepFolder folder, String shard, double off) {
        try (SweepOutput output = Objects.requireNonNull(SweepOutput.part(folder, PLAN, Shard.read(shard)))) {
            write(output, off);
            output.finish();
        }
    }

    private static String refused(SweepFolder out, SweepFolder... folders) {
        String sentence = assertThrows(SweepRefusal.class, () -> PartMerge.into(out, List.of(folders)))
                .spoken();
        assertEquals(1, sentence.lines().count(), sentence);
        return sentence;
    }

    @Test
    void partsOfOneFolderOrSeveralAreTheWholeInAnyOrder() throws IOException {
        SweepFolder one = folder("one");
        SweepFolder a = folder("a");
        SweepFolder b = folder("b");
        part(one, "2/3", 0);
        part(one, "0/3", 0);
        part(one, "1/3", 0);
        part(a, "1/2", 0);
        part(b, "0/2", 0);
        assertEquals(0, PartMerge.into(one, List.of(one)));
        assertEquals(-1, Files.mismatch(whole.runs(), one.runs()));
        SweepFolder out = new SweepFolder(path.resolve("out"));
        assertEquals(0, PartMerge.into(out, List.of(b, a)));
        assertEquals(-1, Files.mismatch(whole.runs(), out.runs()));
        assertEquals(PLAN, out.open());
        assertEquals(9, PartMerge.into(out, List.of(a, b, out)));
        assertEquals(-1, Files.mismatch(whole.runs(), out.runs()));
    }

    @Test
    void whatIsMissingIsNamedAndNothingIsWritten() {
        SweepFolder parts = folder("parts");
        assertTrue(refused(parts, parts).startsWith("9 of 9 runs are missing"));
        part(parts, "1/4", 0);
        part(parts, "3/4", 0);
        String words = refused(parts, parts);
        assertTrue(words.contains("5 of 9 runs") && words.contains("parts 0, 2 of 4"), words);
        assertFalse(Files.exists(parts.runs()));
    }

    @Test
    void aSweepThatWasInterruptedLacksItsLastRuns() throws IOException {
        List<String> lines = Files.readAllLines(whole.runs());
        Files.writeString(
                whole.runs(),
                String.join("\n", lines.subList(0, 8)) + "\n" + lines.get(8).substring(0, 5));
        String words = refused(whole, whole);
        assertTrue(words.contains("2 of 9 runs") && words.contains("loss.margin=1, seed=3"), words);
    }

    @Test
    void aRunThatContradictsItselfIsRefused() {
        SweepFolder parts = folder("parts");
        part(parts, "0/2", 0);
        part(parts, "1/2", 0.5);
        String words = refused(whole, whole, parts);
        assertTrue(words.startsWith("loss.margin=1, seed=1 has different numbers in "), words);
    }

    @Test
    void partsOfAnotherSweepAreRefused() throws IOException {
        SweepFolder other = folder("other");
        Files.writeString(other.base(), Files.readString(other.base()).replace("data.size = 40", "data.size = 41"));
        assertTrue(refused(whole, whole, other).contains("different sweeps"));
        assertTrue(refused(whole, whole, new SweepFolder(path)).contains("does not hold a sweep"));
        part(other, "0/1", 0);
        Files.move(
                SweepOutput.place(other, Shard.WHOLE),
                path.resolve("whole/shard-7-of-9.csv"),
                StandardCopyOption.REPLACE_EXISTING);
        assertTrue(refused(whole, whole).contains("line 2"));
    }
}
