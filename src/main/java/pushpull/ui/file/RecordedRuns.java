package pushpull.ui.file;

import java.util.List;
import pushpull.experiment.Experiment;
import pushpull.file.RecordedTraining;
import pushpull.settings.Texts;
import pushpull.snapshot.Snapshot;
import pushpull.ui.model.BackgroundJobs;
import pushpull.ui.model.RunModel;

/// What can be done with a training that was recorded elsewhere while it is shown.
final class RecordedRuns {
    private static final Texts TEXTS = Texts.bundle("ui");

    private final RunModel run;
    private final Documents documents;
    private final BackgroundJobs backgroundJobs;

    RecordedRuns(RunModel run, Documents documents, BackgroundJobs backgroundJobs) {
        this.run = run;
        this.documents = documents;
        this.backgroundJobs = backgroundJobs;
    }

    /// Whether such a training is shown.
    boolean isShown() {
        Experiment now = run.experiment().get();
        return now != null && RecordedTraining.isShown(now);
    }

    /// Trains the embeddings of the present step as free points, beside those as they were recorded.
    void letGo() {
        Snapshot shown = run.snapshot().get();
        if (shown != null && isShown()) {
            List<String> names = List.of(TEXTS.get("recorded.still"), TEXTS.get("recorded.free"));
            String title = TEXTS.get("recorded.let-go", run.title().get(), shown.step());
            backgroundJobs.start(
                    TEXTS.get("file.opening", title),
                    _ -> RecordedTraining.letGo(shown.experiment(), shown.step(), title, names),
                    documents::compare);
        }
    }
}
