package pushpull.cli.inspect;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import pushpull.data.Points;
import pushpull.evaluate.EmbeddingEvaluation;
import pushpull.evaluate.EmbeddingInspection;
import pushpull.experiment.Experiment;
import pushpull.settings.Decimal;
import pushpull.settings.PlainText;
import pushpull.settings.Settings;

/// What `inspect` prints of one dump beside its measures.
record InspectionReport(InspectedDump seen, Experiment experiment) {
    private static final int AXES = 2;

    void print(PrintWriter out) {
        Points points = seen.points();
        EmbeddingInspection inspection = seen.inspection();
        EmbeddingEvaluation evaluation = inspection.evaluation();
        line(out, "points", points.size() + " in " + points.dimensions() + " dimensions");
        line(out, "classes", points.classes() == 0 ? "no labels, so no loss" : "" + points.classes());
        if (seen.recorded().step() >= 0) {
            line(out, "recorded at step", Long.toString(seen.recorded().step()));
        }
        int compared = inspection.compared().size();
        line(
                out,
                "pairs compared of",
                compared == points.size()
                        ? "all points"
                        : compared + " of " + points.size() + " points, seed " + experiment.seed());
        if (evaluation != null) {
            line(out, "loss", Decimal.text(evaluation.value()) + "  " + settings());
            line(out, "active", Double.isNaN(evaluation.active()) ? "no term" : Decimal.text(evaluation.active()));
            line(out, "same pairs", Long.toString(evaluation.positives()));
            line(out, "different pairs", Long.toString(evaluation.negatives()));
        }
        if (!Double.isNaN(seen.recorded().loss())) {
            line(out, "loss as recorded", Decimal.text(seen.recorded().loss()));
        }
        out.flush();
        line(
                out,
                "variance in two axes",
                PlainText.of("%.1f %%", 100 * inspection.spectrum().share(AXES)));
        out.flush();
    }

    private String settings() {
        return Settings.nameOf((Record) experiment.loss()) + ", " + Settings.nameOf((Record) experiment.distance())
                + ", " + Settings.nameOf((Record) experiment.miner());
    }

    /// What is wrong with the embeddings, in sentences.
    void printFindings(PrintWriter out) {
        seen.inspection().findings().forEach(finding -> line(out, "finding", InspectionWords.of(finding, this)));
    }

    /// Its numbers by name.
    SequencedMap<String, Number> numbers() {
        SequencedMap<String, Number> numbers = new LinkedHashMap<>();
        EmbeddingEvaluation evaluation = seen.inspection().evaluation();
        numbers.put("points", seen.points().size());
        numbers.put("dimensions", seen.points().dimensions());
        numbers.put("classes", seen.points().classes());
        numbers.put("compared", seen.inspection().compared().size());
        numbers.put("step", seen.recorded().step());
        numbers.put("loss", seen.loss());
        numbers.put("recordedLoss", seen.recorded().loss());
        numbers.put("active", seen.active());
        numbers.put("samePairs", evaluation == null ? 0 : evaluation.positives());
        numbers.put("differentPairs", evaluation == null ? 0 : evaluation.negatives());
        numbers.put("varianceInTwoAxes", seen.inspection().spectrum().share(AXES));
        return numbers;
    }

    private static void line(PrintWriter out, String name, String value) {
        out.print(PlainText.of("%-24s %s%n", name, value));
    }
}
