package pushpull.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A row without a label neither pulls nor pushes.
class UnlabelledTest {
    @TempDir
    private Path folder;

    private Said evaluate(String text, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("points.csv"), text);
        String[] arguments = new String[more.length + 2];
        arguments[0] = "evaluate";
        arguments[1] = file.toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return Said.by(arguments);
    }

    @Test
    void onlyLabelledRowsMakePairs() throws IOException {
        String text = "x,y,label\n0,0,a\n0,1,a\n0.2,0,\n0.2,1,\n";
        Said said = evaluate(text, "--pairs", folder + "/p.csv", "--gradient", folder + "/g.csv");
        assertEquals(0, said.status(), said.error());
        assertTrue(said.output().startsWith("loss                     0.5\n"), said.output());
        assertTrue(said.output().contains("same pairs               1\ndifferent pairs          0\n"), said.output());
        assertEquals(2, Files.readAllLines(folder.resolve("p.csv")).size());
        List<String> gradient = Files.readAllLines(folder.resolve("g.csv"));
        assertEquals("2,,0,0", gradient.get(3));
    }

    @Test
    void negativePairsAreOfTwoKnownClasses() throws IOException {
        Said said = evaluate("x,y,label\n1,2,\n2,3,\n4,5,b\n6,7,a\n3,3,a\n1,1,b\n");
        assertTrue(said.output().contains("same pairs               2\ndifferent pairs          4\n"), said.output());
    }

    @Test
    void classesLearnedByProxiesDoNotPushIt() throws IOException {
        String text = "x,y,label\n0,1,a\n1,0,b\n1,1,\n";
        for (String loss : List.of("ProxyAnchorLoss", "ProxyNcaLoss", "NormalizedSoftmaxLoss")) {
            Said said = evaluate(
                    text, "--set", "loss=" + loss, "--set", "distance=Cosine", "--gradient", folder + "/g.csv");
            assertEquals(0, said.status(), said.error());
            String row = Files.readAllLines(folder.resolve("g.csv")).get(3);
            assertTrue(row.matches("2,,-?0,-?0"), loss + ": " + row);
        }
    }
}
