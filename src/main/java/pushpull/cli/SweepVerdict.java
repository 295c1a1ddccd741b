package pushpull.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import pushpull.file.Results;
import pushpull.file.SweepExports;
import pushpull.file.SweptRunsFile;
import pushpull.measure.Better;
import pushpull.paint.Theme;
import pushpull.paint.sweep.SweepPicture;
import pushpull.sweep.verdict.JudgedMeasure.Question;
import pushpull.sweep.verdict.Looks;
import pushpull.sweep.verdict.MeasureName;
import pushpull.sweep.verdict.ReportCsv;
import pushpull.sweep.verdict.SweepReport;
import pushpull.sweep.verdict.SweptRuns;

/// The verdict on the sweep in a folder, given at a planned number of seeds and only then.
record SweepVerdict(SweepReport report) {
    private static final String RUNS = "runs.csv";
    private static final String LOOKS = "looks.csv";
    private static final int FEWEST = 2;

    /// The verdict on a folder.
    ///
    /// @param measures the one that is judged, and those to set beside it; empty for the first that can be judged
    /// and all others
    static SweepVerdict of(Path folder, List<String> measures, VerdictOptions options) {
        double equivalent = options.equivalent();
        SweptRuns all = SweptRunsFile.read(folder.resolve(RUNS));
        MeasureName measure = measure(all, measures);
        SweptRuns.CellValues values = all.at(measure.text(), all.steps().getLast());
        UsageException.unless(
                values.isMeasured(), "No run has a value of " + measure.text() + ", so there is nothing to compare.");
        int done = values.seeds().size();
        UsageException.unless(
                done >= FEWEST,
                "A verdict needs at least two seeds of every cell; %d %s done."
                        .formatted(done, done == 1 ? "is" : "are"));
        Looks before = SweptRunsFile.looks(folder.resolve(LOOKS));
        boolean ended = values.begun().isEmpty();
        Looks looks = ended ? before.with(done) : before;
        if (!looks.equals(before)) {
            SweptRunsFile.save(looks, folder.resolve(LOOKS));
        }
        boolean due = !looks.seeds().isEmpty() && looks.seeds().getLast() <= done;
        Question question = new Question(looks.last(), equivalent, due);
        Better better = options.better(measure.better());
        int seeds = due ? looks.seeds().getLast() : done;
        return new SweepVerdict(SweepReport.of(chosen(all, measures), measure, better, seeds, question));
    }

    private static MeasureName measure(SweptRuns runs, List<String> asked) {
        for (String name : asked) {
            UsageException.unless(
                    runs.measures().contains(name),
                    "This sweep has not measured " + name + ". It has " + String.join(", ", runs.measures()) + ".");
        }
        return asked.isEmpty()
                ? runs.measures().stream()
                        .map(MeasureName::new)
                        .filter(name -> name.better() != Better.NEITHER)
                        .findFirst()
                        .orElseGet(() -> new MeasureName(runs.measures().getFirst()))
                : new MeasureName(asked.getFirst());
    }

    private static SweptRuns chosen(SweptRuns runs, List<String> measures) {
        return measures.isEmpty() ? runs : runs.with(measures);
    }

    void print(PrintWriter out) {
        new VerdictText(report).print(out);
    }

    /// Writes everything into a folder.
    void write(Path folder, Theme theme) {
        StringWriter text = new StringWriter();
        print(new PrintWriter(text));
        Results.write(folder.resolve("verdict.txt"), text.toString());
        Results.write(folder.resolve("verdict.csv"), new ReportCsv(report).text());
        SweepPicture picture = new SweepPicture(report, theme);
        SweepExports.png(picture, folder.resolve("verdict.png"));
        SweepExports.svg(picture, folder.resolve("verdict.svg"));
    }
}
