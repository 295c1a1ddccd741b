package pushpull.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Output and files are the same bytes wherever the machine stands. The default locale belongs to the whole process, so
/// that no other test runs meanwhile.
@Isolated
class LocaleTest {
    private static final String CASE = """
        {"format":"oracle-1","case_count":1,"cases":[{"name":"a","loss":"contrastive_hadsell","params":{"margin":1},
        "embeddings":[[0,0],[0.5,0]],"labels":[0,0],"expected":{"value":0.125,"gradient":[[-0.5,0],[0.5,0]]}}]}
        """;

    private final Locale before = Locale.getDefault();

    @TempDir
    static Path folder;

    private static TreeMap<String, String> plain = new TreeMap<>();

    @BeforeAll
    static void runWithoutALocale() throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.ROOT);
        plain = everything(folder.resolve("plain"));
        Locale.setDefault(before);
    }

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    /// German has a decimal comma, Turkish a dotless i, and the others digits of their own.
    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "tr-TR", "ar-EG-u-nu-arab", "fa-IR", "hi-IN-u-nu-deva", "th-TH-u-nu-thai"})
    void theLocaleChangesNothing(String tag) throws IOException {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TreeMap<String, String> there = everything(folder.resolve(tag));

        assertEquals(plain.keySet(), there.keySet());
        plain.forEach((name, text) -> assertEquals(text, there.get(name), name));
    }

    @Test
    void theLocalesDoDifferInWhatJavaWrites() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        assertEquals("٠٫٥", String.format("%.1f", 0.5));
    }

    private static TreeMap<String, String> everything(Path out) throws IOException {
        TreeMap<String, String> texts = new TreeMap<>();
        String name = out.toString();
        note(texts, "train", name, "train", "four-blobs", "--steps", "3", "--out", name, "--set", "loss.margin=0.25");
        note(texts, "compare", name, "compare", "compare-margin", "--steps", "2");
        note(
                texts,
                "verify",
                name,
                "verify",
                Files.writeString(out.resolveSibling("case.json"), CASE).toString());
        note(texts, "describe", name, "describe");
        note(texts, "evaluate", name, "evaluate", name + "/embeddings.csv", "--set", "loss=TripletLoss");
        note(texts, "replay", name, "replay", name + "/experiment.pushpull");
        note(texts, "code", name, "code", name + "/experiment.pushpull");
        note(texts, "refused", name, "train", "four-blobs", "--set", "loss.margin=1,5");
        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        assertTrue(texts.size() > 10, texts.keySet()::toString);
        return texts;
    }

    private static void note(TreeMap<String, String> texts, String command, String folder, String... arguments) {
        Said said = Said.by(arguments);
        texts.put("said by " + command, said.toString().replace(folder, "FOLDER"));
    }
}
