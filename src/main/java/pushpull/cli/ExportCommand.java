package pushpull.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pushpull.cli.option.FilmOptions;
import pushpull.cli.option.OutsideOption;
import pushpull.cli.option.OverwriteGuard;
import pushpull.cli.option.Progress;
import pushpull.cli.option.UsageException;
import pushpull.experiment.Script;
import pushpull.file.ComparisonExports;
import pushpull.file.ComparisonFilm;
import pushpull.file.DataFiles;
import pushpull.file.ExperimentFile;
import pushpull.file.Experiments;
import pushpull.file.Exports;
import pushpull.file.Film;
import pushpull.paint.stage.ComparisonPicture;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.ComparedRuns;

/// `pushpull export`: runs an experiment without a window and writes what the stage would show.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Run an experiment without a window; write a picture (.png, .svg), an animation (.gif, .mp4) or"
                + " its measures (.csv).")
final class ExportCommand implements Runnable {
    @Parameters(
            index = "0",
            paramLabel = "FILE_OR_NAME",
            description = "An experiment file, or a name from the gallery.")
    private String experiment = "";

    @Parameters(index = "1", paramLabel = "OUT", description = "The file to write; its extension says what kind.")
    private Path out = Path.of("");

    @Option(
            names = "--steps",
            paramLabel = "N",
            description = "How many steps (default: as many as the experiment says).")
    private @Nullable Long steps;

    @Mixin
    private OutsideOption outside = new OutsideOption();

    @Mixin
    private FilmOptions film = new FilmOptions("800x600");

    @Spec
    private CommandSpec spec;

    ExportCommand() {
        spec = CommandSpec.create();
    }

    @Override
    public void run() {
        UsageException.unless(steps == null || steps >= 0, "--steps takes a whole number from 0, not " + steps + ".");
        film.check();
        ExperimentFile file = outside.open(experiment);
        new OverwriteGuard().reads(experiment).readsAll(DataFiles.of(file)).writes(out);
        String other = Experiments.otherData(file);
        if (!other.isEmpty()) {
            spec.commandLine().getErr().println(other);
        }
        long last = steps == null ? file.last() : steps;
        if (file.isVaried()) {
            writeAll(Experiments.openComparison(experiment).scripts(), last);
        } else {
            write(file.script(), last);
        }
        PrintWriter output = spec.commandLine().getOut();
        output.println("Written to " + out);
        output.flush();
    }

    private void write(Script script, long last) {
        Film one = film.one();
        Progress progress = progress();
        switch (extension()) {
            case "png" -> Exports.png(one.last(script, last, progress::show), 1, out);
            case "svg" -> Exports.svg(one.last(script, last, progress::show), out);
            case "gif" -> Exports.gif(script, last, one, out, progress::show);
            case "mp4" -> Exports.mp4(script, last, one, out, progress::show);
            case "csv" -> Exports.measures(script, last, out, progress::show);
            default -> throw new UsageException(out + " should end in .png, .svg, .gif, .mp4 or .csv.");
        }
    }

    /// The stages of several runs side by side.
    private void writeAll(List<Script> scripts, long last) {
        ComparisonFilm several = film.several();
        Progress progress = progress();
        switch (extension()) {
            case "png" -> ComparisonExports.png(last(several, scripts, last), 1, out);
            case "svg" -> ComparisonExports.svg(last(several, scripts, last), out);
            case "gif" -> ComparisonExports.gif(scripts, last, several, out, progress::show);
            case "mp4" -> ComparisonExports.mp4(scripts, last, several, out, progress::show);
            default ->
                throw new UsageException(
                        out + " should end in .png, .svg, .gif or .mp4. \"pushpull compare\" writes tables.");
        }
    }

    private ComparisonPicture last(ComparisonFilm several, List<Script> scripts, long last) {
        try (WorkerPool workers = new WorkerPool(1)) {
            return several.last(new ComparedRuns(scripts, workers), last, progress()::show);
        }
    }

    private Progress progress() {
        return new Progress(spec.commandLine().getErr(), System.console() != null);
    }

    private String extension() {
        String name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
