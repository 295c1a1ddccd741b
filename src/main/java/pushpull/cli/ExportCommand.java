package pushpull.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pushpull.experiment.Script;
import pushpull.file.DataFiles;
import pushpull.file.ExperimentFile;
import pushpull.file.Experiments;
import pushpull.file.Exports;
import pushpull.file.Film;
import pushpull.paint.Theme;
import pushpull.paint.scene.StageLayer;

/// `pushpull export`: runs an experiment without a window and writes what the stage would show.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Run an experiment without a window; write a picture (.png, .svg), an animation (.gif, .mp4) or"
                + " its measures (.csv).")
final class ExportCommand implements Runnable {
    private static final Set<StageLayer> LAYERS = EnumSet.of(StageLayer.POINTS, StageLayer.TRAILS, StageLayer.NET);

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

    @Option(names = "--theme", paramLabel = "THEME", description = "dark or light (default: ${DEFAULT-VALUE}).")
    private String theme = "dark";

    @Option(names = "--size", paramLabel = "WxH", description = "Size in pixels (default: ${DEFAULT-VALUE}).")
    private String size = "800x600";

    @Option(
            names = "--pictures",
            paramLabel = "N",
            description = "Pictures in an animation (default: ${DEFAULT-VALUE}).")
    private int pictures = 60;

    @Spec
    private CommandSpec spec;

    ExportCommand() {
        spec = CommandSpec.create();
    }

    @Override
    public void run() {
        UsageException.unless(steps == null || steps >= 0, "--steps takes a whole number from 0, not " + steps + ".");
        UsageException.unless(
                pictures >= 1 && pictures <= 10_000, "--pictures takes 1 to 10000, not " + pictures + ".");
        UsageException.unless(
                size.matches("[1-9]\\d{0,3}x[1-9]\\d{0,3}"), "--size takes WxH such as 800x600, not " + size + ".");
        UsageException.unless(
                theme.equalsIgnoreCase("dark") || theme.equalsIgnoreCase("light"),
                "--theme takes dark or light, not " + theme + ".");
        ExperimentFile file = Experiments.open(experiment);
        new Overwriting()
                .reads(experiment)
                .readsAll(DataFiles.of(file.script()))
                .writes(out);
        String other = Experiments.otherData(file);
        if (!other.isEmpty()) {
            spec.commandLine().getErr().println(other);
        }
        write(file.script(), steps == null ? file.last() : steps);
        PrintWriter output = spec.commandLine().getOut();
        output.println("Written to " + out);
        output.flush();
    }

    private void write(Script script, long last) {
        String[] sides = size.split("x");
        Theme colours = Theme.valueOf(theme.toUpperCase(Locale.ROOT));
        Film film = new Film(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]), colours, LAYERS, pictures);
        Progress progress = new Progress(spec.commandLine().getErr(), System.console() != null);
        String name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
        switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "png" -> Exports.png(film.last(script, last, progress::show), 1, out);
            case "svg" -> Exports.svg(film.last(script, last, progress::show), out);
            case "gif" -> Exports.gif(script, last, film, out, progress::show);
            case "mp4" -> Exports.mp4(script, last, film, out, progress::show);
            case "csv" -> Exports.measures(script, last, out, progress::show);
            default -> throw new UsageException(out + " should end in .png, .svg, .gif, .mp4 or .csv.");
        }
    }
}
