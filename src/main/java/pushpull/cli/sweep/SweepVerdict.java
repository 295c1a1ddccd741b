package pushpull.cli.sweep;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pushpull.file.Results;
import pushpull.file.SweepExports;
import pushpull.file.SweptRunsFile;
import pushpull.measure.Better;
import pushpull.measure.MetricText;
import pushpull.paint.Theme;
import pushpull.paint.sweep.SweepPicture;
import pushpull.sweep.folder.SweepFolder;
import pushpull.sweep.plan.SweepRefusal;
import pushpull.sweep.plan.SweepRequest;
import pushpull.sweep.verdict.Importance;
import pushpull.sweep.verdict.JudgedMeasure.Question;
import pushpull.sweep.verdict.Looks;
import pushpull.sweep.verdict.MeasureName;
import pushpull.sweep.verdict.ReportCsv;
import pushpull.sweep.verdict.SweepReport;
import pushpull.sweep.verdict.SweptRuns;
import pushpull.sweep.verdict.SweptStep;

/// The verdict on the sweep in a folder, given at a planned number of seeds and only then.
record SweepVerdict(SweepReport report) {
    private static final String LOOKS = "looks.csv";
    private static final String HELD_OUT = ".heldOut";
    private static final int FEWEST = 2;

    /// The verdict on a folder.
    ///
    /// @param measures the one that is judged, and those to set beside it; empty for the first that can be judged
    /// and all others
    static SweepVerdict of(Path path, List<String> measures, VerdictOptions options) {
        double equivalent = options.equivalent();
        SweepFolder folder = new SweepFolder(path);
        Optional<SweepRequest> plan =
                folder.exists() ? Optional.of(folder.open().request()) : Optional.empty();
        SweptRuns read = SweptRunsFile.read(folder.runs());
        SweptRuns all = plan.map(request -> read.at(request.steps())).orElse(read);
        List<String> asked = named(all, measures);
        MeasureName measure = new MeasureName(asked.isEmpty() ? proposed(all) : asked.getFirst());
        SweptRuns.CellValues values = all.at(all.last()).of(measure.text());
        int done = values.seeds().size();
        if (!values.isMeasured()) {
            throw SweepRefusal.of("verdict.unmeasured", measure.text());
        } else if (done < FEWEST) {
            throw SweepRefusal.of("verdict.seeds", done);
        }
        int planned = plan.map(request -> request.seeds().size())
                .orElse(done + values.begun().size());
        Looks looks = looks(path.resolve(LOOKS), done, planned);
        boolean due = !looks.seeds().isEmpty() && looks.seeds().getLast() <= done;
        Question question = new Question(looks.last(), equivalent, due);
        Better better = options.better(measure.better());
        int seeds = due ? looks.seeds().getLast() : done;
        return new SweepVerdict(SweepReport.of(chosen(all, asked), measure, better, seeds, question));
    }

    /// The looks that were taken, with one more if all seeds are there that were planned.
    private static Looks looks(Path path, int done, int planned) {
        Looks before = SweptRunsFile.looks(path);
        Looks now = done < planned ? before : before.with(done);
        if (!now.equals(before)) {
            SweptRunsFile.save(now, path);
        }
        return now;
    }

    /// The measures that are asked for under the names that the columns have.
    private static List<String> named(SweptRuns runs, List<String> asked) {
        List<String> named = new ArrayList<>();
        for (String name : asked) {
            String column = runs.measures().contains(name) ? name : MetricText.text(MetricText.read(name));
            if (!runs.measures().contains(column)) {
                throw SweepRefusal.of("verdict.measure", name, String.join(", ", runs.measures()));
            }
            named.add(column);
        }
        return named;
    }

    /// The first that can be judged, of held-out points if there is one: on points that were trained on, a run can be
    /// good by heart.
    private static String proposed(SweptRuns runs) {
        SweptStep last = runs.at(runs.last());
        List<String> judged = runs.measures().stream()
                .filter(name -> new MeasureName(name).better() != Better.NEITHER)
                .filter(name -> last.of(name).isMeasured())
                .toList();
        return judged.stream()
                .filter(name -> name.endsWith(HELD_OUT))
                .findFirst()
                .orElse(judged.isEmpty() ? runs.measures().getFirst() : judged.getFirst());
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
        Results.write(folder.resolve("importance.csv"), Importance.csv(report.importance()));
        SweepPicture picture = new SweepPicture(report, theme);
        SweepExports.png(picture, folder.resolve("verdict.png"));
        SweepExports.svg(picture, folder.resolve("verdict.svg"));
    }
}
