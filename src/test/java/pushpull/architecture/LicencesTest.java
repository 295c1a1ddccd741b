package pushpull.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What the build takes in stands in the list of licences, with its version, and nothing else does.
class LicencesTest {
    /// How the list calls the dependencies of a group.
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("org.openjfx", "JavaFX"),
            Map.entry("org.controlsfx", "ControlsFX"),
            Map.entry("io.github.mkpaz", "AtlantaFX"),
            Map.entry("org.nd4j", "ND4J"),
            Map.entry("org.bytedeco", "OpenBLAS"),
            Map.entry("org.apache.commons", "Commons Math"),
            Map.entry("com.fasterxml.jackson.core", "Jackson (core"),
            Map.entry("org.jcodec", "JCodec"),
            Map.entry("org.tribuo", "Tribuo"),
            Map.entry("org.commonmark", "commonmark-java"),
            Map.entry("info.picocli", "picocli"),
            Map.entry("org.jspecify", "JSpecify"),
            Map.entry("org.slf4j", "SLF4J"),
            Map.entry("org.junit.jupiter", "JUnit"),
            Map.entry("org.testfx", "TestFX"),
            Map.entry("com.microsoft.onnxruntime", "ONNX Runtime"),
            Map.entry("com.tngtech.archunit", "ArchUnit"),
            Map.entry("org.openjdk.jmh", "JMH"));

    private static final Pattern DEPENDENCY = Pattern.compile(
            "<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>[^<]+</artifactId>\\s*<version>([^<]+)</version>");

    @Test
    void everyDependencyHasALine() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        List<String> lines = Files.readAllLines(Path.of("assets/licences.md"));
        TreeSet<String> unlisted = new TreeSet<>();
        for (MatchResult found : DEPENDENCY.matcher(pom).results().toList()) {
            String name = NAMES.get(found.group(1));
            String version = version(pom, found.group(2));
            boolean tool = name == null;
            boolean listed =
                    lines.stream().anyMatch(line -> line.contains(version) && (tool || line.contains("| " + name)));
            if (!listed) {
                unlisted.add(found.group(1) + " " + version);
            }
        }
        assertEquals(new TreeSet<>(), unlisted);
    }

    /// The words of what is not under the licence of the program lie beside it.
    @Test
    void theNoticesNameWhatNeedsOne() throws IOException {
        String notices = Files.readString(Path.of("assets/licences/notices.txt"));
        List<String> needed = Files.readAllLines(Path.of("assets/licences.md")).stream()
                .takeWhile(line -> !line.startsWith("| builds"))
                .filter(line ->
                        line.startsWith("| ") && line.contains("BSD") || line.contains(" MIT ") || line.contains("GPL"))
                .map(line -> line.substring(2).split("[ ,|(]")[0])
                .collect(Collectors.toList());
        assertTrue(needed.size() > 5, needed::toString);
        needed.forEach(name -> assertTrue(notices.contains(name), name));
    }

    private static String version(String pom, String written) {
        if (!written.startsWith("${")) {
            return written;
        }
        String name = Pattern.quote(written.substring(2, written.length() - 1));
        return Pattern.compile("<" + name + ">([^<]+)<")
                .matcher(pom)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1)
                .replaceAll("-1\\.5\\.7$", "");
    }
}
