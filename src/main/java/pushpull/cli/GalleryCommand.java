package pushpull.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import pushpull.file.ExperimentFile;
import pushpull.file.Experiments;
import pushpull.file.Thumbnail;
import pushpull.settings.PlainText;
import pushpull.tensor.WorkerPool;

/// `pushpull gallery`: lists the experiments that ship with the program, and paints their pictures.
@Command(
        name = "gallery",
        mixinStandardHelpOptions = true,
        description = "List the experiments and the comparisons of the gallery; run them and write a picture of each.")
final class GalleryCommand implements Runnable {
    @Option(
            names = "--pictures",
            paramLabel = "DIR",
            description = "Folder for the pictures (default: none are written).")
    private @Nullable Path pictures;

    @Spec
    private CommandSpec spec;

    GalleryCommand() {
        spec = CommandSpec.create();
    }

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        try (WorkerPool workers = new WorkerPool(Runtime.getRuntime().availableProcessors())) {
            list(Experiments.gallery(), workers, out);
            out.println();
            list(Experiments.comparisons(), workers, out);
        }
    }

    private void list(List<String> names, WorkerPool workers, PrintWriter out) {
        for (String name : names) {
            ExperimentFile experiment = Experiments.open(name);
            if (pictures != null) {
                Thumbnail.write(name, experiment, workers, pictures);
            }
            out.print(PlainText.of("%-22s %s%n", name, experiment.about()));
            out.flush();
        }
    }
}
