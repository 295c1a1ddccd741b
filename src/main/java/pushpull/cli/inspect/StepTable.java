package pushpull.cli.inspect;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import pushpull.array.Dump;
import pushpull.cli.option.MeasureOptions;
import pushpull.cli.option.UsageException;
import pushpull.experiment.Experiment;
import pushpull.file.Results;
import pushpull.measure.Alignment;
import pushpull.measure.EffectiveRank;
import pushpull.measure.KnnAccuracy;
import pushpull.measure.MapAtR;
import pushpull.measure.Measures.Measured;
import pushpull.measure.Metric;
import pushpull.measure.MetricText;
import pushpull.measure.Split;
import pushpull.measure.StandardDeviation;
import pushpull.measure.Uniformity;
import pushpull.measure.VerificationAuc;
import pushpull.settings.Decimal;
import pushpull.settings.PlainText;
import pushpull.tensor.WorkerPool;

/// A training as it went: a line for each recorded step.
///
/// @param look reads a dump and looks at it
/// @param measures which are chosen
/// @param file of the table with all digits, null for none
record StepTable(
        Look look, MeasureOptions measures, @Nullable Path file, CommandSpec spec) {
    private static final int WIDTH = 18;
    private static final List<Metric> USUAL = List.of(
            new KnnAccuracy(5, Split.TRAINING),
            new MapAtR(Split.TRAINING),
            new VerificationAuc(Split.TRAINING),
            new Alignment(2),
            new Uniformity(2),
            new StandardDeviation(),
            new EffectiveRank(true));

    /// Reads a dump and looks at it.
    @FunctionalInterface
    interface Look {
        InspectedDump at(String file, Experiment experiment, WorkerPool workers);
    }

    /// Prints a line for each dump, and waits for those that are still to come.
    int print(DumpSource source, DumpWait wait, Experiment experiment, WorkerPool workers) {
        PrintWriter out = spec.commandLine().getOut();
        List<Metric> metrics = measures.isChosen() ? measures.metrics() : USUAL;
        List<String> rows = new ArrayList<>();
        rows.add(header(metrics, ","));
        List<String> done = new ArrayList<>();
        int points = 0;
        do {
            for (Dump dump : source.now()) {
                if (done.contains(dump.file())) {
                    continue;
                }
                wait.await(dump);
                InspectedDump seen = look.at(dump.file(), experiment, workers);
                UsageException.unless(seen.points().size() >= points, shrunk(dump, seen, points));
                if (done.isEmpty()) {
                    begin(seen, metrics, experiment, out);
                }
                points = seen.points().size();
                List<String> cells = cells(dump, seen, metrics);
                rows.add(String.join(",", cells));
                out.println(shown(cells));
                out.flush();
                done.add(dump.file());
            }
        } while (wait.more(source, done.size()));
        UsageException.unless(!done.isEmpty(), "There is no .npy or .npz in the folder.");
        if (file != null) {
            Results.write(file, String.join("\n", rows) + "\n");
        }
        return 0;
    }

    private static String shrunk(Dump dump, InspectedDump seen, int before) {
        return dump.file() + " has " + seen.points().size() + " rows and the dump before it " + before
                + ". Every dump needs the same points in the same order; write those of one training to a folder of"
                + " their own.";
    }

    private void begin(InspectedDump first, List<Metric> metrics, Experiment experiment, PrintWriter out) {
        first.points().columns().remarks().forEach(spec.commandLine().getErr()::println);
        int compared = first.inspection().compared().size();
        out.println(first.points().size() + " points in " + first.points().dimensions() + " dimensions, "
                + first.points().classes() + " classes; pairs of "
                + (compared == first.points().size() ? "all" : compared + ", drawn by seed " + experiment.seed()));
        out.println(shown(List.of(header(metrics, "\t").split("\t"))));
    }

    private static String header(List<Metric> metrics, String separator) {
        return Stream.concat(
                        Stream.of("step", "loss", "recorded_loss", "active", "two_axes"),
                        metrics.stream().map(MetricText::text).map(name -> name.replace(',', ';')))
                .collect(Collectors.joining(separator));
    }

    private List<String> cells(Dump dump, InspectedDump seen, List<Metric> metrics) {
        List<Measured> measured = measures.measure(
                metrics, seen.inspection().input(), spec.commandLine().getErr());
        long step = seen.recorded().step() >= 0 ? seen.recorded().step() : dump.step();
        DoubleStream numbers = DoubleStream.concat(
                DoubleStream.of(
                        seen.loss(),
                        seen.recorded().loss(),
                        seen.active(),
                        seen.inspection().spectrum().share(2)),
                measured.stream().mapToDouble(Measured::value));
        return Stream.concat(
                        Stream.of(step >= 0 ? Long.toString(step) : name(dump)),
                        numbers.mapToObj(value -> Double.isNaN(value) ? "" : Decimal.text(value)))
                .toList();
    }

    private static String name(Dump dump) {
        return String.valueOf(Path.of(dump.file()).getFileName()).replace(',', '_');
    }

    private static String shown(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.matches("-?[\\d.]+(E-?\\d+)?") && cell.contains(".")
                        ? PlainText.of("%.6g", Double.parseDouble(cell))
                        : cell)
                .map(cell -> PlainText.of("%-" + WIDTH + "s", cell))
                .collect(Collectors.joining(" "))
                .strip();
    }
}
