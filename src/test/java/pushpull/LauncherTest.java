package pushpull;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The launcher works in any folder, whatever the locale: names of files are bytes, and an ASCII locale has no ü.
@EnabledOnOs(OS.LINUX)
class LauncherTest {
    /// Names are spelt in octal, since the tests themselves may run in such a locale.
    private static final String SCRIPT = """
        set -e
        u=$(printf '\\303\\274')
        mkdir "B${u}ro"
        mv pushpull classes lib "B${u}ro"
        printf 'pushpull 1\\nsteps = 2\\n' > "${u}bung.pushpull"
        "B${u}ro/pushpull" train "${u}bung.pushpull" --out "${u}"
        test -f "${u}/embeddings.csv"
        """;

    @TempDir
    Path folder;

    @Test
    void namesThatAreNotAsciiWorkInTheLocaleC() throws IOException, InterruptedException {
        lay();
        for (String locale : List.of("C", "xx_XX.UTF-8")) {
            Path place = Files.createDirectory(folder.resolve(locale));
            run(place, "C", List.of("cp", "-P", "-r", "../pushpull", "../classes", "../lib", "."));
            String said = run(place, locale, List.of("sh", "-c", SCRIPT));
            assertTrue(said.contains("2 steps, loss"), said);
        }
        run(folder, "C", List.of("sh", "-c", "rm -rf ./*"));
    }

    /// The launcher in a folder with links to what it starts.
    private void lay() throws IOException, InterruptedException {
        Path libraries = Files.createDirectory(folder.resolve("lib"));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry).toAbsolutePath();
            if (Files.exists(path.resolve("pushpull/Main.class"))) {
                Files.createSymbolicLink(folder.resolve("classes"), path);
            } else if (entry.endsWith(".jar")) {
                Files.createSymbolicLink(libraries.resolve(path.getFileName()), path);
            }
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String source =
                Path.of("src/build/java/WriteLauncher.java").toAbsolutePath().toString();
        run(
                folder,
                "C",
                List.of(java, source, ".", "--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED"));
    }

    private static String run(Path place, String locale, List<String> command)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(place.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("LANG"));
        builder.environment().put("LANG", locale);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }
}
