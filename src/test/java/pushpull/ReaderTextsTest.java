package pushpull;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Texts that people read are plain: no persons for things, one word for one idea, and numbers written in one place.
class ReaderTextsTest {
    private static final Path TEXTS = Path.of("src/main/resources/pushpull");
    private static final List<String> BUNDLES = List.of(
            "messages",
            "messages-ui",
            "messages-paint",
            "messages-doctor",
            "messages-file",
            "messages-lesson",
            "messages-formula",
            "messages-explain",
            "messages-sweep",
            "messages-verdict");

    /// Habits that were refused, each with what is said instead.
    private static final List<Pattern> REFUSED = Stream.of(
                    // a point, a term, nothing
                    "(some|every|any|no)body|(some|every|any)one|who(m)?ever|stranger",
                    // after, later than
                    "behind",
                    // not a
                    "(?<!there )is no (?!such)[a-z]",
                    // active pairs
                    "terms not zero|still (active|push|feel)|share of the pairs",
                    // not in this batch, enlarge, video, setting, approximately
                    "extra anchor|in large(?! steps)|\\bfilm\\b|\\bknobs?\\b|effectively|line-up",
                    // plainly
                    "please|\\bwell-?nigh\\b|whereby|thereby|hence")
            .map(words -> Pattern.compile("(?i)" + words))
            .toList();

    /// Code that writes a number by itself.
    private static final Pattern NUMBER =
            Pattern.compile("String\\.format\\(|\\.formatted\\(|Double\\.toString\\(|DecimalFormat");

    @Test
    void noBundleHasAKeyTwice() throws IOException {
        List<String> twice = new ArrayList<>();
        try (Stream<Path> bundles = Files.list(TEXTS)) {
            for (Path bundle : bundles.filter(path -> path.toString().endsWith(".properties"))
                    .toList()) {
                Set<String> keys = new HashSet<>();
                Files.readAllLines(bundle).stream()
                        .filter(line -> line.indexOf('=') > 0 && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('=')).strip())
                        .filter(key -> !keys.add(key))
                        .forEach(key -> twice.add(bundle.getFileName() + ": " + key));
            }
        }
        assertEquals(List.of(), twice);
    }

    @Test
    void bundlesKeepToTheHabits() throws IOException {
        List<String> found = new ArrayList<>();
        for (String bundle : BUNDLES) {
            for (String line : Files.readAllLines(TEXTS.resolve(bundle + ".properties"))) {
                int equals = line.indexOf('=');
                if (equals > 0 && !line.startsWith("#")) {
                    check(bundle + ", " + line, line.substring(equals + 1), found);
                }
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void theGalleryKeepsToThem() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(Path.of("assets/experiments"), ".pushpull")) {
            Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith("title = ") || line.startsWith("about = "))
                    .forEach(line -> check(file + ", " + line, line, found));
        }
        assertEquals(List.of(), found);
    }

    private static void check(String where, String text, List<String> found) {
        REFUSED.stream().filter(habit -> habit.matcher(text).find()).forEach(_ -> found.add(where));
    }

    @Test
    void numbersAreWrittenInOnePlace() throws IOException {
        List<String> found = new ArrayList<>();
        for (String room : List.of("ui", "paint", "describe", "doctor", "snapshot", "formula")) {
            for (Path file : files(Path.of("src/main/java/pushpull", room), ".java")) {
                // A colour is a number to a style sheet only.
                if (!file.endsWith("Argb.java")
                        && NUMBER.matcher(Files.readString(file)).find()) {
                    found.add(file.toString());
                }
            }
        }
        assertEquals(List.of(), found);
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(end)).toList();
        }
    }
}
