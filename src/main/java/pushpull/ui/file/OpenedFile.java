package pushpull.ui.file;

import java.nio.file.Path;
import pushpull.concurrent.Job;
import pushpull.data.TablePreview;
import pushpull.file.Experiments;
import pushpull.file.LoadedExperiment;
import pushpull.file.RecordedTraining;

/// What a file that a person opened turned out to be.
sealed interface OpenedFile {
    /// An experiment, folded to where it begins to be shown.
    record Run(LoadedExperiment loaded) implements OpenedFile {}

    /// A table, to be looked at before it is used.
    record Table(TablePreview preview) implements OpenedFile {}

    /// A training that was recorded elsewhere.
    record Recording(LoadedExperiment loaded) implements OpenedFile {}

    /// Reads a file, which takes its time.
    static OpenedFile read(Path file, Job.Progress progress) {
        if (RecordedTraining.isRecorded(file)) {
            return new Recording(LoadedExperiment.of(RecordedTraining.of(file), progress));
        }
        boolean experiment = file.toString().endsWith("." + Documents.KIND) || Experiments.isExperiment(file);
        return experiment
                ? new Run(LoadedExperiment.read(file, progress))
                : new Table(TablePreview.of(file.toString()));
    }
}
