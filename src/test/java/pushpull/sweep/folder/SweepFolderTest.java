package pushpull.sweep.folder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
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

class SweepFolderTest {
    private static final ExperimentFile BASE = new ExperimentFile(
            "Small", "", 30, Script.of(Settings.read(Experiment.class, Map.of("data.size", "40", "batch", "16"))));

    @TempDir
    private Path path;

    private static SweepPlan plan(List<Long> steps, String... axes) {
        return SweepPlan.of(new SweepRequest(
                BASE.varied(),
                Arrays.stream(axes).map(Axis::read).toList(),
                List.of(7L, 8L),
                steps,
                List.of(MetricText.read("silhouette"), MetricText.read("knnAccuracy(k=3).heldOut")),
                false,
                Tuning.NONE));
    }

    private static SweepPlan plan() {
        return plan(List.of(30L), "loss.margin=0.5,1,2", "encoder.layers=[8],[8,8]");
    }

    /// What a run might have given.
    private static RunResult result(SweepPlan plan, int number) {
        double loss = number / 7.0;
        return new RunResult(
                plan.run(number),
                plan.request().steps().stream()
                        .map(step -> new RunResult.Reading(step, loss, List.of(-loss, Double.NaN), "0123456789abcdef"))
                        .toList(),
                number + 0.12345);
    }

    private static void write(SweepOutput output, SweepPlan plan, int count) {
        int[] left = output.left();
        for (int i = 0; i < Math.min(count, left.length); i++) {
            output.add(result(plan, left[i]));
        }
    }

    private static String refused(Runnable call) {
        String sentence = assertThrows(SweepRefusal.class, call::run).spoken();
        assertEquals(1, sentence.lines().count(), sentence);
        return sentence;
    }

    @Test
    void aLineSaysWhatDiffersAndWhatCameOut() throws IOException {
        SweepFolder folder = new SweepFolder(path);
        SweepPlan plan = plan();
        try (SweepOutput output = SweepOutput.whole(folder, plan)) {
            write(output, plan, 2);
        }
        List<String> lines = Files.readAllLines(folder.runs());
        assertEquals(
                "loss.margin,encoder.layers,seed,step,loss,silhouette,knnAccuracy(3).heldOut,hash,version,seconds",
                lines.getFirst());
        assertTrue(lines.get(1).startsWith("0.5,8,7,30,0,-0,,0123456789abcdef,PushPull "), lines.get(1));
        assertTrue(lines.get(1).endsWith(",0.123"), lines.get(1));
        assertTrue(lines.get(2).startsWith("0.5,\"8,8\",7,30,0.14285714285714285,"), lines.get(2));
    }

    @Test
    void thePlanIsReadBack() {
        SweepFolder folder = new SweepFolder(path);
        SweepPlan plan = plan(List.of(10L, 30L), "loss.margin=0.5,1", "encoder.layers=[8],[]");
        folder.begin(BASE, plan);
        folder.begin(BASE, plan);
        assertTrue(folder.exists());
        assertEquals(plan, folder.open());
        assertEquals(30, folder.experiment().steps());
    }

    @Test
    void anotherSweepInTheFolderIsRefusedAndStays() throws IOException {
        SweepFolder folder = new SweepFolder(path);
        folder.begin(BASE, plan());
        String before = Files.readString(path.resolve("plan.txt"));
        assertTrue(refused(() -> folder.begin(BASE, plan(List.of(30L), "loss.margin=0.5,1")))
                .contains("holds another sweep"));
        ExperimentFile other = new ExperimentFile(
                "Small", "", 30, Script.of(Settings.with(BASE.script().start(), "batch", "8")));
        assertTrue(refused(() -> folder.begin(
                        other,
                        SweepPlan.of(new SweepRequest(
                                other.varied(),
                                plan().request().axes(),
                                plan().request().seeds(),
                                plan().request().steps(),
                                plan().request().measures(),
                                false,
                                Tuning.NONE))))
                .contains("holds another sweep"));
        assertEquals(before, Files.readString(path.resolve("plan.txt")));
        Files.delete(path.resolve("plan.txt"));
        Files.writeString(folder.runs(), "x,y\n");
        assertTrue(refused(() -> folder.begin(BASE, plan())).contains("without a plan"));
        assertTrue(refused(folder::open).contains("does not hold a sweep"));
        assertTrue(refused(() -> SweepOutput.whole(folder, plan())).contains("other columns"));
    }

    /// Wherever a file is torn, the whole runs before are kept, and going on gives what one go would have given.
    @Test
    void aTornFileGoesOnWithItsWholeRuns() throws IOException {
        for (List<Long> steps : List.of(List.of(30L), List.of(10L, 20L, 30L))) {
            SweepFolder folder = new SweepFolder(Files.createTempDirectory(path, "torn"));
            SweepPlan plan = plan(steps, "loss.margin=0.5,1,2", "encoder.layers=[8],[8,8]");
            try (SweepOutput output = SweepOutput.whole(folder, plan)) {
                write(output, plan, plan.size());
            }
            byte[] whole = Files.readAllBytes(folder.runs());
            for (int cut = 0; cut < whole.length; cut += 37) {
                Files.write(folder.runs(), Arrays.copyOf(whole, cut), StandardOpenOption.TRUNCATE_EXISTING);
                try (SweepOutput output = SweepOutput.whole(folder, plan)) {
                    write(output, plan, plan.size());
                }
                assertArrayEquals(whole, Files.readAllBytes(folder.runs()), "cut at " + cut);
            }
            try (SweepOutput output = SweepOutput.whole(folder, plan)) {
                assertEquals(0, output.left().length);
            }
        }
    }

    @Test
    void aLineThatThePlanDoesNotHaveIsNamed() throws IOException {
        SweepFolder folder = new SweepFolder(path);
        SweepPlan plan = plan();
        try (SweepOutput output = SweepOutput.whole(folder, plan)) {
            write(output, plan, 3);
        }
        String text = Files.readString(folder.runs());
        Files.writeString(folder.runs(), text.replace("\n1,8,7", "\n1.5,8,7"));
        assertTrue(refused(() -> SweepOutput.whole(folder, plan)).contains("line 4: "));
        Files.writeString(folder.runs(), text + text.lines().skip(1).findFirst().orElseThrow() + "\n");
        assertTrue(refused(() -> SweepOutput.whole(folder, plan)).contains("line 5: "));
    }

    @Test
    void oneProcessWritesAtATime() {
        SweepFolder folder = new SweepFolder(path);
        try (SweepOutput _ = SweepOutput.whole(folder, plan())) {
            assertTrue(refused(() -> SweepOutput.whole(folder, plan())).contains("another process"));
        }
    }

    @Test
    void aPartIsMovedIntoPlaceWholeAndAnAttemptGoesOnFromTheLongestBefore() throws IOException {
        SweepFolder folder = new SweepFolder(path);
        SweepPlan plan = plan();
        Shard shard = new Shard(1, 3);
        try (SweepOutput lost = Objects.requireNonNull(SweepOutput.part(folder, plan, shard))) {
            assertArrayEquals(new int[] {1, 4, 7, 10}, lost.left());
            write(lost, plan, 2);
            try (SweepOutput next = Objects.requireNonNull(SweepOutput.part(folder, plan, shard))) {
                assertArrayEquals(new int[] {7, 10}, next.left());
                write(next, plan, 1);
            }
            try (SweepOutput last = Objects.requireNonNull(SweepOutput.part(folder, plan, shard))) {
                assertArrayEquals(new int[] {10}, last.left());
                assertTrue(Files.notExists(SweepOutput.place(folder, shard)));
                write(last, plan, 1);
                last.finish();
            }
            assertEquals(5, Files.readAllLines(SweepOutput.place(folder, shard)).size());
            assertNull(SweepOutput.part(folder, plan, shard));
            // The machine that was thought lost ends its part, too; what is there stays.
            byte[] before = Files.readAllBytes(SweepOutput.place(folder, shard));
            write(lost, plan, 9);
            lost.finish();
            assertArrayEquals(before, Files.readAllBytes(SweepOutput.place(folder, shard)));
        }
        try (var files = Files.list(path)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void partsAreAllOfThePlanAndNoneTwice() {
        for (int count = 1; count < 9; count++) {
            int parts = count;
            int[] all = IntStream.range(0, parts)
                    .flatMap(i -> IntStream.of(new Shard(i, parts).of(plan())))
                    .sorted()
                    .toArray();
            assertArrayEquals(IntStream.range(0, 12).toArray(), all);
        }
        assertEquals(new Shard(3, 4), Shard.read("3/4"));
        assertTrue(refused(() -> Shard.read("4/4")).contains("0 to 3"));
        for (String wrong : List.of("", "1", "-1/4", "1/0", "a/b", "1/2/3", "0/-1")) {
            refused(() -> Shard.read(wrong));
        }
    }
}
