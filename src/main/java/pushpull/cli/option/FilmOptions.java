package pushpull.cli.option;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Option;
import pushpull.file.ComparisonFilm;
import pushpull.file.Film;
import pushpull.paint.Theme;
import pushpull.paint.scene.StageLayer;

/// The options that say how pictures and animations look.
public final class FilmOptions {
    private static final Set<StageLayer> OF_ONE = EnumSet.of(StageLayer.POINTS, StageLayer.TRAILS, StageLayer.NET);

    /// Without arrows, whose scale differs from stage to stage.
    private static final Set<StageLayer> OF_SEVERAL = EnumSet.of(StageLayer.POINTS, StageLayer.TRAILS);

    @Option(names = "--theme", paramLabel = "THEME", description = "dark or light (default: ${DEFAULT-VALUE}).")
    private String theme = "dark";

    @Option(
            names = "--size",
            paramLabel = "WxH",
            description = "Size of a stage in pixels (default: ${DEFAULT-VALUE}).")
    private String size;

    @Option(
            names = "--pictures",
            paramLabel = "N",
            description = "Pictures in an animation (default: ${DEFAULT-VALUE}).")
    private int pictures = 60;

    public FilmOptions(String size) {
        this.size = size;
    }

    /// Refuses what cannot be painted, before any work begins.
    public void check() {
        UsageException.unless(
                pictures >= 1 && pictures <= 10_000, "--pictures takes 1 to 10000, not " + pictures + ".");
        UsageException.unless(
                size.matches("[1-9]\\d{0,3}x[1-9]\\d{0,3}"), "--size takes WxH such as 800x600, not " + size + ".");
        UsageException.unless(
                theme.equalsIgnoreCase("dark") || theme.equalsIgnoreCase("light"),
                "--theme takes dark or light, not " + theme + ".");
    }

    private int side(int index) {
        return Integer.parseInt(size.split("x")[index]);
    }

    private Theme colours() {
        return Theme.valueOf(theme.toUpperCase(Locale.ROOT));
    }

    /// Of one run.
    public Film one() {
        return new Film(side(0), side(1), colours(), OF_ONE, pictures);
    }

    /// Of several runs side by side.
    public ComparisonFilm several() {
        return new ComparisonFilm(side(0), side(1), colours(), OF_SEVERAL, pictures);
    }
}
