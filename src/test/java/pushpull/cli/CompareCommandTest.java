package pushpull.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
    private static final String TWO = """
        pushpull 1
        steps = 12
        data.size = 40
        batch = 16
        @6 optimizer.rate = 0.02
        [small]
        loss.margin = 0.5
        [large]
        loss.margin = 2
        @3 batch = 12
        """;

    @TempDir
    private Path folder;

    private String written(String text) throws IOException {
        Path file = folder.resolve("x.pushpull");
        Files.writeString(file, text);
        return file.toString();
    }

    @Test
    void printsTheMeasuresOfAllWithTheirDifferencesToTheFirst() throws IOException {
        Said said = Said.by("compare", written(TWO));
        assertEquals(0, said.status(), said.error());
        assertTrue(said.output().startsWith("A  margin 0.5, batch 16  [small]\nB  margin 2, batch 12  [large]\n"));
        assertTrue(said.output().matches("(?s).*\nloss +[0-9.]+ +[0-9.]+ \\([+-][0-9.]+\\)\n.*"), said.output());
        assertTrue(
                said.output().matches("(?s).*\nB beside A: [A-Z].*\\. Shapes differ by 0\\.[0-9]{3}\\.\n"),
                said.output());
    }

    @Test
    void printsJson() throws IOException {
        Said said = Said.by("compare", written(TWO), "--json", "--measure", "recallAtK(5)");
        assertEquals(0, said.status(), said.error());
        assertTrue(
                said.output()
                        .matches("(?s)\\{\n  \"runs\": \\[\n    \\{\"name\": \"small\", .*\"recallAtK\\(5\\)\": .*"),
                said.output());
    }

    @Test
    void whatIsWrittenReplaysToTheSameStatesOnAnyNumberOfThreads() throws IOException {
        Said said = Said.by(
                "compare",
                written(TWO),
                "--out",
                folder + "/out",
                "--pictures",
                "3",
                "--size",
                "200x160",
                "--threads",
                "2");
        assertEquals(0, said.status(), said.error());
        for (String name : List.of("png", "svg", "gif", "mp4", "pushpull")) {
            assertTrue(Files.size(folder.resolve("out/comparison." + name)) > 100, name);
        }
        String measures = Files.readString(folder.resolve("out/measures.csv"));
        assertTrue(measures.startsWith("measure,small,large,large - small\nstep,12,12,0\nloss,"), measures);
        List<String> places = Files.readAllLines(folder.resolve("out/embeddings.csv"));
        assertEquals("variant,id,class,held_out,z1,z2", places.getFirst());
        assertEquals(81, places.size());
        assertTrue(places.getLast().startsWith("large,39,"), places.getLast());
        String saved = folder.resolve("out/comparison.pushpull").toString();
        Said one = Said.by("replay", saved, "--threads", "1");
        assertEquals(0, one.status(), one.output());
        assertEquals(one.output(), Said.by("replay", saved, "--threads", "2").output());
        assertTrue(
                one.output().contains("[small]: step 12, hash ") && one.output().contains(", as recorded"));
        assertEquals(0, Said.by("compare", saved).status());
    }

    @Test
    void aVariantIsTheSameAloneAndAmongOthers() throws IOException {
        String file = written(TWO);
        Said.by("compare", file, "--out", folder + "/out", "--pictures", "1", "--size", "100x100");
        Said alone = Said.by("train", file, "--variant", "large", "--out", folder + "/alone");
        assertEquals(0, alone.status(), alone.error());
        String end = Files.readString(folder.resolve("alone/experiment.pushpull"))
                .replaceAll("(?s).*(@12 end = [0-9a-f]{16})\n.*", "$1");
        assertTrue(Files.readString(folder.resolve("out/comparison.pushpull")).contains(end), end);
    }

    @Test
    void oneThatCannotGoOnIsNamedAndTheOthersAreShown() throws IOException {
        Said said = Said.by(
                "compare",
                written("pushpull 1\nsteps = 200\ndata.size = 40\nbatch = 16\nencoder = Linear\nloss = AlignmentLoss\n"
                        + "optimizer = Sgd\n[good]\noptimizer.rate = 0.01\n[bad]\noptimizer.rate = 1000\n"));
        assertEquals(1, said.status());
        assertTrue(
                said.error().matches("(?s).*The variant \"bad\" stopped at step \\d+: step \\d+ would give NaN\\.\n"),
                said.error());
        assertTrue(said.output().matches("(?s).*\nstep +200 +\\d+\n.*"), said.output());
    }

    @Test
    void variantsWithOtherDataAreMeasuredBesideEachOtherAndSaySo() throws IOException {
        Said said =
                Said.by("compare", written("pushpull 1\nsteps = 3\n[blobs]\ndata = Blobs\n[moons]\ndata = Moons\n"));
        assertEquals(0, said.status(), said.error());
        assertTrue(said.output().contains("\nB  Moons"), said.output());
        assertTrue(
                said.output().endsWith("B beside A: The runs have different points, so shapes cannot be compared.\n"),
                said.output());
    }

    @Test
    void whatIsWrongIsOneLine() throws IOException {
        assertRefused("line 4: there are two variants called \"a\"", "[a]\nbatch = 8\n[a]\nbatch = 9\n");
        assertRefused("line 4: the variant \"b\" changes nothing.", "[a]\nbatch = 8\n[b]\n");
        assertRefused("line 5: Unknown setting 'loss.nothing'.", "[a]\nbatch = 8\n[b]\nloss.nothing = 9\n");
        assertRefused(
                "line 10: this is one variant too many. 5 variants cannot be compared; at most 4 can.",
                "[a]\nbatch = 4\n[b]\nbatch = 5\n[c]\nbatch = 6\n[d]\nbatch = 7\n[e]\nbatch = 8\n");
        assertRefused("has nothing to compare.", "batch = 4\n");
        assertRefused("has nothing to compare.", "[a]\nbatch = 4\n");
        assertRefused("There is no experiment \"nowhere\"", Said.by("compare", "nowhere"));
        assertRefused("--steps takes a whole number from 0", Said.by("compare", written(TWO), "--steps", "-1"));
        assertRefused("--size takes WxH", Said.by("compare", written(TWO), "--size", "0x3"));
    }

    private void assertRefused(String sentence, String text) throws IOException {
        assertRefused(sentence, Said.by("compare", written("pushpull 1\n" + text)));
    }

    private static void assertRefused(String sentence, Said said) {
        assertEquals(2, said.status());
        assertTrue(said.error().contains(sentence), said.error());
        assertEquals(1, said.error().lines().count(), said.error());
    }

    @Test
    void otherCommandsTakeOneVariantOrPaintAll() throws IOException {
        String file = written(TWO);
        assertRefused("has several variants: small, large. Choose one with --variant", Said.by("train", file));
        assertRefused(
                "has no variant \"huge\". Choose one of: small, large.", Said.by("train", file, "--variant", "huge"));
        Said picture = Said.by("export", file, folder + "/all.png", "--size", "200x160");
        assertEquals(0, picture.status(), picture.error());
        assertRefused("should end in .png, .svg, .gif or .mp4.", Said.by("export", file, folder + "/all.csv"));
    }
}
