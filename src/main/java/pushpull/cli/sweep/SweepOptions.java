package pushpull.cli.sweep;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import pushpull.experiment.Script;
import pushpull.experiment.VariedScript;
import pushpull.file.ExperimentFile;
import pushpull.measure.Metric;
import pushpull.measure.MetricText;
import pushpull.settings.Settings;
import pushpull.sweep.plan.Axis;
import pushpull.sweep.plan.SweepRefusal;
import pushpull.sweep.plan.SweepRequest;
import pushpull.sweep.plan.Tuning;
import pushpull.sweep.plan.WholeNumbers;

/// The options that say what a sweep is to answer.
final class SweepOptions {
    private static final String ALL = "all";
    private static final String SEEDS = "16";

    @Option(
            names = "--over",
            paramLabel = "KEY=VALUES",
            description = "What to vary: loss.margin=0.5,1,2 or log(0.01,2,9) or lin(0,1,5),"
                    + " loss=ContrastiveLoss,TripletLoss, encoder.layers=[32],[32,32], data.size=50,100,"
                    + " variant=NAMES of an experiment with variants. Several make a grid.")
    private List<String> over = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Change a setting for all runs, such as loss.margin=0.5.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(
            names = "--seeds",
            paramLabel = "N",
            description = "How many seeds, from 1, or which: 3,5,7 (default: " + SEEDS + ").")
    private @Nullable String seeds;

    @Option(
            names = "--steps",
            paramLabel = "N",
            description = "How many steps (default: as many as the experiment says); several, such as 100,300, measure"
                    + " each run at each of them.")
    private @Nullable String steps;

    @Option(
            names = "--measure",
            paramLabel = "MEASURE",
            description = "A measure by name, with knobs and part: recallAtK(5), mapAtR.heldOut; or all (see \"pushpull"
                    + " describe Metric\"). May be given several times.")
    private List<String> measures = new ArrayList<>();

    @Option(
            names = "--tune",
            paramLabel = "KEY=VALUES",
            description = "A setting of which every cell gets its own best value, found on other seeds, such as"
                    + " optimizer.rate=log(0.001,0.1,5), so that losses are compared on equal terms.")
    private List<String> tune = new ArrayList<>();

    @Option(names = "--skip", description = "Leave out cells whose settings do not go together.")
    private boolean skip;

    /// Whether nothing was asked but perhaps other seeds.
    boolean areOfSeedsOnly() {
        return over.isEmpty() && tune.isEmpty() && settings.isEmpty() && measures.isEmpty() && steps == null && !skip;
    }

    /// The seeds that were asked for, null if none were.
    @Nullable
    List<Long> seeds() {
        return seeds == null ? null : WholeNumbers.seeds(seeds);
    }

    /// What is asked of an experiment.
    SweepRequest of(ExperimentFile file) {
        List<Axis> axes = new ArrayList<>();
        List<Long> listed = WholeNumbers.seeds(seeds == null ? SEEDS : seeds);
        for (String assignment : over) {
            Axis axis = Axis.read(assignment);
            if (!axis.key().equals(Axis.SEED)) {
                axes.add(axis.isOfFiles() ? axis.with(SweepOptions::absolute) : axis);
            } else if (seeds == null) {
                listed = WholeNumbers.listed(String.join(",", axis.values()), "seeds");
            } else {
                throw SweepRefusal.of("seeds.both");
            }
        }
        VariedScript varied = file.varied();
        Script base = new Script(
                Settings.with(varied.base().start(), settings), varied.base().changes());
        return new SweepRequest(
                new VariedScript(base, varied.variants()),
                axes,
                listed,
                steps == null ? List.of(file.last()) : WholeNumbers.listed(steps, "steps"),
                metrics(),
                skip,
                Tuning.of(tune.stream().map(Axis::read).toList(), listed));
    }

    /// A part of a sweep may run in another folder.
    private static String absolute(String name) {
        try {
            return Files.exists(Path.of(name))
                    ? Path.of(name).toAbsolutePath().normalize().toString()
                    : name;
        } catch (InvalidPathException _) {
            // What is not a path is refused when its points are read.
            return name;
        }
    }

    private List<Metric> metrics() {
        List<Metric> metrics = new ArrayList<>();
        for (String name : measures) {
            List<Metric> named = name.equals(ALL) ? MetricText.all() : List.of(MetricText.read(name));
            named.stream().filter(metric -> !metrics.contains(metric)).forEach(metrics::add);
        }
        return metrics.isEmpty() ? Metric.standard() : metrics;
    }
}
