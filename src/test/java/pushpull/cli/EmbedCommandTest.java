package pushpull.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;

/// An encoder is trained, kept, and embeds tables that it has never seen.
class EmbedCommandTest {
    private static final int COLUMNS = 13;
    private static final String MLP = "--set encoder=Mlp --set encoder.layers=8 --set encoder.dimensions=3 --set ";

    @TempDir
    private Path folder;

    /// Three classes in columns whose spreads differ by powers of ten, as measurements do.
    private String table(String name, int rows, long stream, boolean labelled) throws IOException {
        StringBuilder text = new StringBuilder(labelled ? "cultivar" : "bottle");
        for (int k = 1; k <= COLUMNS; k++) {
            text.append(",m").append(k);
        }
        Draws draws = new Streams(7).of(Purpose.DATA, stream);
        for (int i = 0; i < rows; i++) {
            text.append('\n').append(labelled ? "abc".substring(i % 3, i % 3 + 1) : "bottle " + i);
            for (int k = 0; k < COLUMNS; k++) {
                double spread = Math.pow(10, k % 5 - 2);
                double centre = (i + k) % 3 == 0 ? 1.2 * ((i % 3) - 1) : 0;
                text.append(',').append(spread * (5 + centre + draws.nextGaussian()));
            }
        }
        Path file = folder.resolve(name);
        Files.writeString(file, text.append('\n'));
        return file.toString();
    }

    private Said train(String table, String settings, String... more) {
        String[] first =
                ("train|" + table + "|--steps|60|--out|" + folder + "/out|" + settings.replace(' ', '|')).split("\\|");
        String[] all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return Said.by(all);
    }

    private String kept(String table, String settings) {
        String file = folder + "/kept.json";
        Said said = train(table, settings, "--save-encoder", file);
        assertEquals(0, said.status(), said.error());
        return file;
    }

    private static String coordinates(String csv, String name) {
        List<String> lines = csv.lines().toList();
        List<String> names = List.of(lines.getFirst().split(","));
        StringJoiner found = new StringJoiner("\n");
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",");
            StringJoiner row = new StringJoiner(",");
            for (int i = 0; i < fields.length; i++) {
                if (names.get(i).matches(name)) {
                    row.add(fields[i]);
                }
            }
            found.add(row.toString());
        }
        return found.toString();
    }

    private static void assertRefused(Said said, String part) {
        assertEquals(2, said.status(), said.output() + said.error());
        assertEquals(1, said.error().strip().lines().count(), said.error());
        assertTrue(said.error().contains(part), said.error());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                MLP + "data.scaling=standardise",
                MLP + "encoder.activation=relu --set encoder.normalize=true --set data.scaling=standardise",
                MLP + "encoder.activation=sigmoid --set distance=Cosine --set loss=SupConLoss",
                "--set encoder=Linear --set optimizer.rate=1e-6"
            })
    void embedsToTheBitsOfTheRun(String settings) throws IOException {
        String table = table("wine.csv", 60, 0, true);
        String kept = kept(table, settings);
        Said said = Said.by("embed", kept, table, "--threads", "2");
        assertEquals(0, said.status(), said.error());
        String run = Files.readString(folder.resolve("out/embeddings.csv"));
        assertEquals(coordinates(run, "z\\d+"), coordinates(said.output(), "z\\d+"));
    }

    @Test
    void columnsAreFoundByName() throws IOException {
        String kept = kept(table("wine.csv", 60, 0, true), "--set data.scaling=standardise");
        String fresh = table("new.csv", 12, 1, false);
        StringJoiner turned = new StringJoiner("\n", "", "\n");
        for (String line : Files.readAllLines(Path.of(fresh))) {
            List<String> fields = Arrays.asList(line.split(","));
            turned.add(String.join(",", fields.reversed()) + "," + (line.startsWith("bottle,") ? "ph" : "3.4"));
        }
        Path other = Files.writeString(folder.resolve("turned.csv"), turned.toString());
        Said first = Said.by("embed", kept, fresh);
        Said second = Said.by("embed", kept, other.toString());
        assertEquals(0, second.status(), second.error());
        assertEquals(first.output(), second.output());
        assertTrue(second.error().contains("columns that the encoder does not read are left out: ph"), second.error());
        Path lacking = Files.writeString(folder.resolve("lacking.csv"), "m1,m2,kind\n1,2,a\n3,4,b\n");
        assertRefused(Said.by("embed", kept, lacking.toString()), "lacks columns that the encoder reads: m3, m4");
    }

    @Test
    void theNearestClassIsNamedAndMeasuresPrinted() throws IOException {
        String kept = kept(table("wine.csv", 150, 0, true), "--set data.scaling=standardise");
        String fresh = table("new.csv", 90, 1, true);
        Said said = Said.by("embed", kept, fresh, "--out", folder + "/new-out.csv");
        assertEquals(0, said.status(), said.error());
        assertTrue(said.output().contains("held-out points"), said.output());
        assertTrue(said.output().contains("nearest class is right"), said.output());
        assertTrue(said.output().contains("recallAtK"), said.output());
        String written = Files.readString(folder.resolve("new-out.csv"));
        assertTrue(written.startsWith("id,class,z1,z2,nearest,distance,probability\n0,a,"), written);
        double right = number(said.output(), "nearest class is right");
        double sure = number(said.output(), "mean probability");
        assertTrue(right > 0.6, said.output());
        assertEquals(right, sure, 0.12, said.output());
        Said json = Said.by("embed", kept, fresh, "--out", folder + "/new-out.csv", "--json");
        assertTrue(json.output().contains("\"labelledPoints\": 90"), json.output());
    }

    private static double number(String output, String name) {
        return output.lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(
                        line -> Double.parseDouble(line.substring(24).strip().split(" ")[0]))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void classesCanBeThoseOfAnotherTable() throws IOException {
        String trained = table("wine.csv", 60, 0, true);
        String kept = kept(trained, "--set data.scaling=standardise");
        String fresh = table("new.csv", 12, 1, false);
        String own = Said.by("embed", kept, fresh).output();
        assertEquals(own, Said.by("embed", kept, fresh, "--classify", trained).output());
        String text = Files.readString(Path.of(table("other.csv", 60, 2, true)))
                .replace("\na,", "\nred,")
                .replace("\nb,", "\nwhite,")
                .replace("\nc,", "\nrose,");
        Path other = Files.writeString(folder.resolve("other.csv"), text);
        Said said = Said.by("embed", kept, fresh, "--classify", other.toString());
        assertEquals(0, said.status(), said.error());
        assertTrue(coordinates(said.output(), "nearest").matches("((red|white|rose)\\R?)+"), said.output());
        assertTrue(said.error().contains("fitted to 60 points, each compared with the others"), said.error());
        Said nameless = Said.by("embed", kept, fresh, "--classify", fresh, "--label", "none");
        assertEquals(2, nameless.status());
        assertTrue(nameless.error().strip().endsWith("Name their column with --label."), nameless.error());
    }

    @Test
    void whatIsNoEncoderIsSaidSo() throws IOException {
        String table = table("wine.csv", 30, 0, true);
        assertRefused(train(table, "--set encoder=FreePoints", "--save-encoder", folder + "/e.json"), "no encoder");
        assertRefused(train(table, "--set batch=8", "--save-encoder", table), "would overwrite");
        assertRefused(Said.by("embed", folder + "/none.json", table), "There is no kept encoder");
        assertRefused(Said.by("embed", table, table), "is not an encoder of this version");
        String kept = kept(table, "--set batch=8");
        String text = Files.readString(Path.of(kept));
        for (String part : List.of("columns", "layers", "bias", "hash", "settings", "centroids", "activation")) {
            String without = text.replace("\"" + part + "\"", "\"another\"");
            assertFalse(without.equals(text), part);
            Path broken = Files.writeString(folder.resolve("broken.json"), without);
            assertRefused(Said.by("embed", broken.toString(), table), "does not fit the rest");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                MLP + "data.scaling=standardise",
                MLP + "encoder.activation=relu --set encoder.normalize=true --set data.scaling=standardise",
                MLP + "encoder.activation=sigmoid",
                MLP + "encoder.activation=linear",
                "--set encoder=Linear --set optimizer.rate=1e-6"
            })
    void onnxSaysTheSame(String settings) throws IOException, OrtException {
        String table = table("wine.csv", 40, 0, true);
        Said said = train(table, settings, "--save-encoder", folder + "/e.onnx", "--save-encoder", folder + "/e.json");
        assertEquals(0, said.status(), said.error());
        List<String> expected = coordinates(
                        Said.by("embed", folder + "/e.json", table).output(), "z\\d+")
                .lines()
                .toList();
        double[][] rows = Files.readAllLines(Path.of(table)).stream()
                .skip(1)
                .map(line -> numbers(line.substring(2)))
                .toArray(double[][]::new);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(folder + "/e.onnx");
                OnnxTensor input = OnnxTensor.createTensor(environment, rows);
                OrtSession.Result result = session.run(Map.of("points", input))) {
            double[][] embeddings = (double[][]) result.get(0).getValue();
            assertEquals(expected.size(), embeddings.length);
            for (int i = 0; i < rows.length; i++) {
                double[] wanted = numbers(expected.get(i));
                for (int k = 0; k < wanted.length; k++) {
                    assertEquals(wanted[k], embeddings[i][k], 1e-9 * Math.max(1, Math.abs(wanted[k])));
                }
            }
            assertEquals(
                    "a,b,c",
                    session.getMetadata().getCustomMetadataValue("classes").orElseThrow());
        }
    }

    private static double[] numbers(String line) {
        return Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray();
    }
}
