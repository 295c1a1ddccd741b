package pushpull.ui.file;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pushpull.concurrent.Mailbox;
import pushpull.experiment.Script;
import pushpull.file.ExperimentFile;
import pushpull.file.Experiments;
import pushpull.run.Command;
import pushpull.settings.Texts;
import pushpull.timeline.RunRecord;
import pushpull.ui.model.BackgroundJobs;
import pushpull.ui.model.RunModel;

/// Writes what was done up to the present step to a file: the trainer is asked for it, and a job writes it.
final class RunWriter {
    private static final Texts TEXTS = Texts.bundle("ui");

    private final RunModel run;
    private final BackgroundJobs backgroundJobs;
    private final Consumer<Written> done;
    private final Mailbox<RunRecord> answer = new Mailbox<>();
    private @Nullable Order order;

    /// @param done told what has been written
    RunWriter(RunModel run, BackgroundJobs backgroundJobs, Consumer<Written> done) {
        this.run = run;
        this.backgroundJobs = backgroundJobs;
        this.done = done;
    }

    void write(Path file, String title, String about) {
        order = new Order(file.toAbsolutePath(), title, about);
        run.send(new Command.Record(answer));
    }

    /// Takes what the trainer answered.
    void frame() {
        RunRecord recording = answer.poll();
        Order now = order;
        if (recording != null && now != null) {
            order = null;
            write(recording, now);
        }
    }

    private void write(RunRecord recording, Order now) {
        ExperimentFile.End end = new ExperimentFile.End(recording.step(), recording.hash());
        ExperimentFile file = new ExperimentFile(now.title, now.about, end.step(), recording.done(), end);
        backgroundJobs.start(
                TEXTS.get("file.saving", FileNames.name(now.file)),
                _ -> {
                    Experiments.save(file, now.file);
                    return TEXTS.get("file.saved", FileNames.name(now.file));
                },
                saved -> {
                    done.accept(new Written(now.file, now.title, recording.done()));
                    backgroundJobs.showMessage(saved);
                });
    }

    /// A run that is in a file now.
    record Written(Path file, String title, Script script) {}

    private record Order(Path file, String title, String about) {}
}
