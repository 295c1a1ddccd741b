package pushpull.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pushpull.cli.option.MeasureOptions;
import pushpull.cli.option.MeasureReport;
import pushpull.cli.option.OverwriteGuard;
import pushpull.cli.option.UsageException;
import pushpull.data.Points;
import pushpull.embed.ClassCentroids;
import pushpull.embed.KeptEncoder;
import pushpull.embed.NamedPoints;
import pushpull.file.EmbeddedCsv;
import pushpull.file.EncoderReader;
import pushpull.file.Results;
import pushpull.measure.Measures.Measured;
import pushpull.observe.measure.StandardMetrics;
import pushpull.table.DataFile;
import pushpull.tensor.Matrix;
import pushpull.tensor.WorkerPool;

/// `pushpull embed`: new points by an encoder that was kept.
@Command(
        name = "embed",
        mixinStandardHelpOptions = true,
        description = {
            "Embed the points of a table by an encoder that \"pushpull train --save-encoder\" kept.",
            "Columns are found by their names. The nearest class is named with its distance and a probability that was"
                    + " fitted to held-out points, if the encoder was trained with classes."
        })
final class EmbedCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ENCODER", index = "0", description = "What --save-encoder wrote.")
    private String kept = "";

    @Parameters(paramLabel = "NEW.csv", index = "1", description = "A table with the columns that the encoder reads.")
    private String file = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write id, class, coordinates, nearest class, distance and probability (default:"
                    + " standard output, and what else is said to standard error).")
    private @Nullable Path out;

    @Option(
            names = "--classify",
            paramLabel = "TRAINED.csv",
            description = "Name the nearest class of this table instead of the one the encoder was trained on.")
    private @Nullable String classify;

    @Option(
            names = "--label",
            paramLabel = "COLUMN",
            description = "The column of labels, or none (default: as in training, or one that is called so).")
    private String label = "";

    @Option(names = "--id", paramLabel = "COLUMN", description = "A column that names the points.")
    private String id = "";

    @Mixin
    private MeasureOptions measures = new MeasureOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        new OverwriteGuard().reads(kept).reads(file).reads(classify).writes(out);
        measures.metrics();
        KeptEncoder encoder = EncoderReader.read(kept);
        Points points = read(encoder, file);
        try (WorkerPool workers = new WorkerPool(measures.threads())) {
            Matrix embeddings = encoder.embed(points.features(), workers);
            ClassCentroids classes = classes(encoder, workers);
            write(EmbeddedCsv.of(points, embeddings, classes));
            report(encoder, points, embeddings, classes);
            return 0;
        }
    }

    private Points read(KeptEncoder encoder, String table) {
        Points points = encoder.read(table, label, id);
        points.columns().remarks().forEach(spec.commandLine().getErr()::println);
        return points;
    }

    /// The classes of the table that was asked for, or those of the run, which are calibrated on points it kept aside.
    private @Nullable ClassCentroids classes(KeptEncoder encoder, WorkerPool workers) {
        if (classify == null || encoder.origin().data().equals(DataFile.hash(List.of(classify)))) {
            return encoder.classes();
        }
        Points trained = read(encoder, classify);
        ClassCentroids found = encoder.classes(trained, encoder.embed(trained.features(), workers));
        UsageException.unless(
                found != null, classify + " has no labels to name classes by. Name their column with --label.");
        return found;
    }

    private void write(Results.Content content) {
        if (out != null) {
            Results.write(out, content);
            return;
        }
        try {
            content.to(spec.commandLine().getOut());
            spec.commandLine().getOut().flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void report(KeptEncoder encoder, Points points, Matrix embeddings, @Nullable ClassCentroids classes) {
        PrintWriter told =
                out == null ? spec.commandLine().getErr() : spec.commandLine().getOut();
        NamedPoints named = classes == null ? null : NamedPoints.of(points, embeddings, classes);
        long seed = encoder.experiment().seed();
        MeasureReport report = new MeasureReport(measured(encoder, points, embeddings), seed);
        if (measures.isJson()) {
            told.println(report.json(EmbedWords.numbers(points, named)));
        } else {
            EmbedWords.print(encoder, points, named, told);
            report.print(measures.isChosen(), told);
        }
        told.flush();
    }

    private List<Measured> measured(KeptEncoder encoder, Points points, Matrix embeddings) {
        if (points.classes() == 0 && !measures.isChosen()) {
            return List.of();
        }
        Points all = points.withHeldOut(new boolean[points.size()]);
        return measures.measure(
                StandardMetrics.sample(all, embeddings, null, encoder.experiment()),
                spec.commandLine().getErr());
    }
}
