package pushpull.sweep.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import pushpull.file.Results;

/// What shares out the parts of a sweep among machines or cores, and the files that it reads.
public enum Scheduler {
    /// A Slurm array.
    SLURM("sweep.slurm"),
    /// An indexed Job of Kubernetes, and the container that its pods run.
    KUBERNETES("sweep.yaml", "Containerfile"),
    /// GNU parallel, on this machine or on several.
    PARALLEL("sweep-parallel.sh");

    private static final String TEMPLATES = "/pushpull/cluster/";

    private final List<String> files;

    Scheduler(String... files) {
        this.files = List.of(files);
    }

    /// What a job is made of.
    ///
    /// @param parts how many there are
    /// @param threads of each
    /// @param program how PushPull is called on the machines that run it
    /// @param image the container that has it
    /// @param claim the volume that pods share
    public record Job(int parts, int threads, String program, String image, String claim) {}

    /// Writes the files into the folder of a sweep.
    ///
    /// @return the file that is submitted
    public Path write(SweepFolder folder, Job job) {
        for (String file : files) {
            Results.write(folder.path().resolve(file), filled(template(file), folder, job));
        }
        return folder.path().resolve(files.getFirst());
    }

    private static String filled(String template, SweepFolder folder, Job job) {
        Path place = folder.path().toAbsolutePath().normalize();
        return template.replace("{parts}", String.valueOf(job.parts))
                .replace("{last}", String.valueOf(job.parts - 1))
                .replace("{retries}", String.valueOf(3 * job.parts))
                .replace("{threads}", String.valueOf(job.threads))
                .replace("{image}", job.image)
                .replace("{claim}", job.claim)
                .replace("{program}", quoted(job.program))
                .replace("{quoted}", quoted(place.toString()))
                .replace("{folder}", place.toString());
    }

    /// A word of a shell.
    private static String quoted(String word) {
        return word.matches("[\\w/.+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private static String template(String file) {
        try (InputStream stream = Scheduler.class.getResourceAsStream(TEMPLATES + file)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// As on the command line.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
