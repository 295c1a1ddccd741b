package pushpull.cli.sweep;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import pushpull.measure.Better;
import pushpull.paint.Theme;
import pushpull.settings.Decimal;
import pushpull.sweep.plan.SweepRefusal;

/// The options of a verdict on a sweep.
final class VerdictOptions {
    @Option(
            names = "--equivalent",
            paramLabel = "X",
            description = "A difference of the measure that is too small to matter (default: 0, none is).")
    private double equivalent;

    @Option(
            names = "--better",
            paramLabel = "higher|lower",
            description = "Which values of the measure are the better ones (default: as the measure is meant).")
    private @Nullable Better better;

    @Option(names = "--theme", paramLabel = "dark|light", description = "Of the picture. Default: light.")
    private Theme theme = Theme.LIGHT;

    double equivalent() {
        if (!(equivalent >= 0 && equivalent < Double.POSITIVE_INFINITY)) {
            throw SweepRefusal.of("verdict.equivalent", Decimal.text(equivalent));
        }
        return equivalent;
    }

    /// Which values of a measure are the better ones, if nothing else is said.
    Better better(Better meant) {
        return better == null ? meant : better;
    }

    Theme theme() {
        return theme;
    }
}
