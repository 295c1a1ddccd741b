package pushpull.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import pushpull.cli.option.FilmOptions;
import pushpull.cli.option.Progress;
import pushpull.experiment.Script;
import pushpull.experiment.VariedScript;
import pushpull.file.ComparisonExports;
import pushpull.file.ComparisonFilm;
import pushpull.file.ExperimentFile;
import pushpull.file.Experiments;
import pushpull.file.Results;
import pushpull.observe.measure.ComparisonTable;
import pushpull.paint.stage.ComparisonPicture;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotRequest;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.ComparedRuns;
import pushpull.timeline.ScriptRunner;

/// The folder that `pushpull compare --out` writes.
record ComparisonFolder(Path folder, FilmOptions film) {
    private static final String EXPERIMENT = "comparison.pushpull";
    private static final String MEASURES = "measures.csv";
    private static final String EMBEDDINGS = "embeddings.csv";
    private static final String PICTURE = "comparison.png";
    private static final String DRAWING = "comparison.svg";
    private static final String ANIMATION = "comparison.gif";
    private static final String MOVIE = "comparison.mp4";

    /// The files that [#write] writes.
    static List<Path> outputs(Path folder) {
        return Stream.of(EXPERIMENT, MEASURES, EMBEDDINGS, PICTURE, DRAWING, ANIMATION, MOVIE)
                .map(folder::resolve)
                .toList();
    }

    /// Writes runs that have come to their last steps.
    void write(ExperimentFile source, ComparedRuns runs, ComparisonTable table, Progress progress) {
        List<String> names = source.varied().names();
        List<Snapshot> snapshots = runs.snapshots(SnapshotRequest.MEASURES);
        Results.write(folder.resolve(MEASURES), table.csv(names));
        Results.write(folder.resolve(EMBEDDINGS), ComparisonExports.embeddings(names, snapshots));
        long last = snapshots.stream().mapToLong(Snapshot::step).max().orElse(0);
        Experiments.save(recorded(source, runs, last), folder.resolve(EXPERIMENT));
        ComparisonFilm several = film.several();
        List<Script> scripts = source.scripts();
        try (WorkerPool workers = new WorkerPool(1)) {
            ComparisonPicture picture =
                    several.last(new ComparedRuns(scripts, workers), last, share -> progress.share(share / 3));
            ComparisonExports.png(picture, 1, folder.resolve(PICTURE));
            ComparisonExports.svg(picture, folder.resolve(DRAWING));
        }
        ComparisonExports.gif(
                scripts, last, several, folder.resolve(ANIMATION), share -> progress.share((1 + share) / 3));
        ComparisonExports.mp4(scripts, last, several, folder.resolve(MOVIE), share -> progress.share((2 + share) / 3));
        progress.share(1);
    }

    private static ExperimentFile recorded(ExperimentFile source, ComparedRuns runs, long last) {
        List<Script> done = runs.runners().stream().map(ScriptRunner::done).toList();
        List<ExperimentFile.End> ends = runs.runners().stream()
                .map(runner -> new ExperimentFile.End(runner.step(), runner.hash()))
                .toList();
        VariedScript varied = VariedScript.of(source.varied().names(), done);
        return ExperimentFile.of(source.title(), source.about(), last, varied, ends);
    }
}
