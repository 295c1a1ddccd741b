package pushpull.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The README and the pages that it links to agree with the program and its sources.
class ReadmeTest {
    private static final Path MEMBERS = Path.of("assets", "members.md");
    private static final String START = "<!-- members -->\n";
    private static final String END = "<!-- /members -->";

    /// The text between the marks is what `target/pushpull describe --markdown` prints.
    @Test
    void membersAreThoseOfTheProgram() throws IOException {
        String page = Files.readString(MEMBERS);
        int start = page.indexOf(START) + START.length();
        int end = page.indexOf(END);
        assertTrue(start >= START.length() && end > start, MEMBERS + " lacks its marks");
        Said said = Said.by("describe", "--markdown");
        assertEquals(
                said.output(),
                page.substring(start, end),
                MEMBERS + " is stale: put what 'target/pushpull describe --markdown' prints between its marks");
    }

    @Test
    void theMapNamesEveryRoom() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int start = readme.indexOf("| rooms | what |");
        String map = readme.substring(start, readme.indexOf("\n\n", start));
        Set<String> named = map.lines()
                .map(line -> line.split("\\|"))
                .filter(cells -> cells.length > 1)
                .flatMap(cells -> words(cells[1]))
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> folders = Files.list(Path.of("src", "main", "java", "pushpull"))) {
            Set<String> rooms = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(rooms, named);
        }
    }

    @Test
    void linkedFilesAreThere() throws IOException {
        Set<String> links = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)")
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertFalse(links.isEmpty());
        for (String link : links) {
            assertTrue(Files.exists(Path.of(link)), link);
        }
    }

    /// A native library's version ends with that of the bindings, which has a row of its own.
    @Test
    void licencesAreOfTheVersionsInTheBuild() throws IOException {
        String page = Files.readString(Path.of("assets", "licences.md"));
        List<String> versions = Pattern.compile("<[a-z0-9-]+\\.version>([^<]+)</")
                .matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .map(match -> match.group(1).replaceAll("-[0-9.]+$", ""))
                .toList();
        assertFalse(versions.isEmpty());
        for (String version : versions) {
            assertTrue(page.contains(version), version);
        }
    }

    private static Stream<String> words(String cell) {
        return Pattern.compile("`(\\w+)`").matcher(cell).results().map((MatchResult match) -> match.group(1));
    }
}
