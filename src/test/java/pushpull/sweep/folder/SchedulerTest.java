package pushpull.sweep.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SchedulerTest {
    private static final Scheduler.Job JOB =
            new Scheduler.Job(8, 2, "/opt/push pull/bin/pushpull", "registry/pushpull:1", "shared");

    @TempDir
    private Path path;

    private String written(Scheduler scheduler) throws IOException {
        return Files.readString(scheduler.write(new SweepFolder(path), JOB));
    }

    @Test
    void noPlaceIsLeftUnfilled() throws IOException {
        for (Scheduler scheduler : Scheduler.values()) {
            // {} and ${…} are for GNU parallel and the shell.
            String rest = written(scheduler).replace("'{}/8'", "").replaceAll("\\$\\{[A-Z_]+:-2}", "");
            assertFalse(rest.contains("{") || rest.contains("}"), rest);
        }
        assertTrue(Files.exists(path.resolve("Containerfile")));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aShellReadsTheScripts() throws IOException, InterruptedException {
        for (Scheduler scheduler : List.of(Scheduler.SLURM, Scheduler.PARALLEL)) {
            Path file = scheduler.write(new SweepFolder(path), JOB);
            Process shell = new ProcessBuilder("sh", "-n", file.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(shell.waitFor(1, TimeUnit.MINUTES));
            assertEquals("", said);
            assertTrue(Files.readString(file).contains("'/opt/push pull/bin/pushpull' sweep . --shard "));
        }
    }

    @Test
    void everyFieldOfTheKubernetesJobIsOneThatItsApiHas() throws IOException {
        Map<String, List<String>> fields = fields();
        Map<String, String> job = job(written(Scheduler.KUBERNETES));
        assertEquals(List.of(), faults(job, fields));
        assertEquals("8", job.getOrDefault("spec.completions", ""));
        assertEquals("Indexed", job.getOrDefault("spec.completionMode", ""));
    }

    @Test
    void aWrongKubernetesJobIsFound() throws IOException {
        Map<String, List<String>> fields = fields();
        String text = written(Scheduler.KUBERNETES);
        for (List<String> wrong : List.of(
                List.of("completions: 8", "completion: 8"),
                List.of("completions: 8", "completions: eight"),
                List.of("Indexed", "Numbered"),
                List.of("        - name: sweep\n          image", "        - image"),
                List.of("claimName: shared", "readOnly: true"),
                List.of("cpu: '2'", "cpu: [2]"),
                List.of("  template:\n    spec:", "  spec:\n    spec:"))) {
            String changed = text.replace(wrong.get(0), wrong.get(1));
            assertFalse(changed.equals(text), wrong::toString);
            assertFalse(faults(job(changed), fields).isEmpty(), wrong::toString);
        }
    }

    /// What the published API says of each path: type, whether it is required, allowed values.
    private static Map<String, List<String>> fields() throws IOException {
        try (InputStream stream = Objects.requireNonNull(
                SchedulerTest.class.getResourceAsStream("/pushpull/kubernetes/job-batch-v1.txt"))) {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(" ")))
                    .forEach(words -> fields.put(words.getFirst(), words.subList(1, words.size())));
            return fields;
        }
    }

    private static List<String> faults(Map<String, String> job, Map<String, List<String>> fields) {
        List<String> faults = new ArrayList<>();
        job.forEach((place, value) -> {
            String key = place.replaceAll("\\[[0-9]+]", "[]");
            List<String> known = fields.getOrDefault(key, fields.getOrDefault(parent(key) + ".*", List.of()));
            if (known.isEmpty() || !isOf(known.getFirst(), value) || !isAmong(known, value)) {
                faults.add(place + " = " + value);
            }
        });
        Set<String> parents = new TreeSet<>();
        job.keySet().forEach(place -> parents.add(parent(place)));
        fields.forEach((key, words) -> {
            if (words.contains("required")) {
                parents.stream()
                        .filter(parent -> parent.replaceAll("\\[[0-9]+]", "[]").equals(parent(key)))
                        .map(parent -> parent + key.substring(key.lastIndexOf('.')))
                        .filter(place -> !job.containsKey(place))
                        .forEach(faults::add);
            }
        });
        return faults;
    }

    private static String parent(String key) {
        return key.substring(0, Math.max(0, key.lastIndexOf('.')));
    }

    private static boolean isAmong(List<String> known, String value) {
        int of = known.indexOf("of");
        return of < 0 || known.subList(of + 1, known.size()).contains(value);
    }

    private static boolean isOf(String types, String value) {
        return List.of(types.split("\\|"))
                .contains(
                        switch (value) {
                            case "{}" -> "object";
                            case "[]" -> "array";
                            case String text when text.matches("-?[0-9]+") -> "integer";
                            case String text when text.matches("true|false") -> "boolean";
                            case String text when text.startsWith("[") || text.startsWith("{") -> "flow";
                            default -> "string";
                        });
    }

    /// The block style of YAML that the file is written in: every place with its value, `{}` and `[]` for what has
    /// places inside. A text in quotes is a string.
    private static Map<String, String> job(String yaml) {
        Map<String, String> places = new LinkedHashMap<>();
        List<String> path = new ArrayList<>();
        List<Integer> indents = new ArrayList<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String line : yaml.lines().filter(one -> !one.startsWith("#")).toList()) {
            int indent = line.length() - line.stripLeading().length();
            String rest = line.strip();
            while (!indents.isEmpty() && indents.getLast() >= indent) {
                indents.removeLast();
                path.removeLast();
            }
            while (rest.startsWith("- ")) {
                String list = String.join("", path).substring(1);
                places.put(list, "[]");
                String place = "[" + counts.merge(list, 1, Integer::sum) + "]";
                path.add(place);
                indents.add(indent);
                indent += 2;
                rest = rest.substring(2);
                places.put(list + place, rest.matches("\\w+:.*") ? "{}" : rest.replaceAll("^'.*'$", "text"));
            }
            if (rest.matches("\\w+:.*")) {
                String[] sides = rest.split(":", 2);
                path.add("." + sides[0]);
                indents.add(indent);
                String value = sides[1].strip().replaceAll("^'.*'$", "text");
                places.put(String.join("", path).substring(1), value.isEmpty() ? "{}" : value);
            }
        }
        return places;
    }
}
