package pushpull.cli.inspect;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import pushpull.cli.option.UsageException;
import pushpull.evaluate.EmbeddingInspection;
import pushpull.evaluate.LabelSuspects;
import pushpull.evaluate.PairDecision;
import pushpull.evaluate.Suspect;
import pushpull.file.Results;
import pushpull.file.SuspectsCsv;
import pushpull.measure.FewShot;
import pushpull.measure.Split;
import pushpull.settings.PlainText;

/// What `inspect` says about labels that may be wrong, and about telling pairs apart.
final class SuspectOptions {
    private static final int DRAWS = 20;

    @Option(
            names = "--suspects",
            paramLabel = "OUT.csv",
            description = "Write likely label errors (different pairs nearer than 99 %% of the same, points among"
                    + " another class), copies, and the pairs around the threshold; and say how well duplicates,"
                    + " changes and single examples are told.")
    private @Nullable Path file;

    @Nullable
    Path file() {
        return file;
    }

    /// Writes the list and prints what it amounts to.
    void write(EmbeddingInspection inspection, PrintWriter out) {
        if (file == null) {
            return;
        }
        UsageException.unless(
                inspection.points().classes() > 1,
                "--suspects compares classes, and there are not two. Name the labels with --label.");
        LabelSuspects found = LabelSuspects.of(inspection);
        Results.write(file, SuspectsCsv.of(found));
        line(out, "same or changed", said(found.same(), found));
        line(out, "duplicates", said(found.duplicate(), found));
        double oneShot = new FewShot(1, DRAWS, Split.TRAINING).compute(inspection.input());
        line(out, "one example a class", PlainText.of("%.4f right, mean of %d draws", oneShot, DRAWS));
        line(
                out,
                "suspects",
                found.count(Suspect.Kind.OTHER_NEIGHBOURS) + " points among another class, " + found.nearDifferent()
                        + " different pairs nearer than 99 % of the same, " + found.count(Suspect.Kind.COPY)
                        + " copies, of " + found.points().size() + " points");
    }

    private static String said(PairDecision decision, LabelSuspects found) {
        return PlainText.of(
                "up to %s %.6g: takes %.2f %% of different pairs for the same, and %.2f %% of the same for different",
                found.byDirection() ? "1 - cosine" : "distance",
                decision.distance(),
                100 * decision.falseAcceptRate(),
                100 * decision.falseRejectRate());
    }

    private static void line(PrintWriter out, String name, String value) {
        out.print(PlainText.of("%-24s %s%n", name, value));
        out.flush();
    }
}
