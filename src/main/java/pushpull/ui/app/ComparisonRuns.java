package pushpull.ui.app;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pushpull.concurrent.Job;
import pushpull.concurrent.Mailbox;
import pushpull.experiment.Script;
import pushpull.file.Autosave;
import pushpull.file.ExperimentFile;
import pushpull.file.Experiments;
import pushpull.file.LoadedComparison;
import pushpull.file.SavedComparison;
import pushpull.run.Command;
import pushpull.run.ComparisonTrainer;
import pushpull.settings.Texts;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.PreparedRun;
import pushpull.timeline.RunRecord;
import pushpull.ui.model.BackgroundJobs;
import pushpull.ui.model.ComparisonModel;
import pushpull.ui.model.LabModel;
import pushpull.ui.window.ComparisonPane;

/// Trains what the window compares: one comparison at a time, each with a trainer of its own.
final class ComparisonRuns implements ComparisonPane.Source, AutoCloseable {
    private static final Texts TEXTS = Texts.bundle("ui");

    private final LabModel model;
    private final BackgroundJobs backgroundJobs;
    private final Mailbox<RunRecord> labRun = new Mailbox<>();
    private final Mailbox<List<RunRecord>> compared = new Mailbox<>();
    private final Mailbox<List<RunRecord>> saved = new Mailbox<>();
    private final @Nullable Autosave autosave;
    private @Nullable Named named;
    private @Nullable Path saving;
    private @Nullable ComparisonTrainer trainer;
    private @Nullable Consumer<ComparisonModel> waiting;
    private int leaving;

    /// @param autosave keeps the comparison beside the run; null if nothing is kept
    ComparisonRuns(LabModel model, BackgroundJobs backgroundJobs, @Nullable Autosave autosave) {
        this.autosave = autosave;
        this.model = model;
        this.backgroundJobs = backgroundJobs;
        model.now().subscribe(_ -> frame());
    }

    @Override
    public void openGallery(String name, Consumer<ComparisonModel> then) {
        load(name, progress -> LoadedComparison.of(Experiments.openComparison(name), progress), then);
    }

    /// Opens a file with variants.
    void open(ExperimentFile file, Consumer<ComparisonModel> then) {
        load(file.title(), progress -> LoadedComparison.of(file, progress), then);
    }

    /// Goes over to runs that are ready, at the step where each stands.
    void open(String title, List<String> names, List<PreparedRun> prepared, Consumer<ComparisonModel> then) {
        ComparisonModel begun = begin(
                new Named(title, "", names),
                prepared.stream().map(PreparedRun::script).toList());
        begun.send(new Command.LoadEach(prepared));
        then.accept(begun);
    }

    private void load(String name, Job.Work<LoadedComparison> work, Consumer<ComparisonModel> then) {
        backgroundJobs.start(TEXTS.get("file.opening", name), work, loaded -> {
            ExperimentFile file = loaded.file();
            ComparisonModel begun =
                    begin(new Named(file.title(), file.about(), file.varied().names()), file.scripts());
            begun.send(new Command.LoadEach(loaded.prepared()));
            if (!loaded.isRecorded()) {
                begun.send(new Command.Play());
            }
            if (!loaded.verdict().isEmpty()) {
                model.showWarning(loaded.verdict());
            }
            then.accept(begun);
        });
    }

    @Override
    public void openRun(Consumer<ComparisonModel> then) {
        waiting = then;
        model.run().send(new Command.Record(labRun));
    }

    @Override
    public void openInLab(int run) {
        if (trainer != null) {
            leaving = run;
            trainer.send(new Command.RecordEach(compared));
        }
    }

    /// Goes on with a comparison that was lost with its window.
    void recover(SavedComparison saved, Consumer<ComparisonModel> then) {
        if (saved.runs().stream().allMatch(RunRecord::hasState)) {
            recover(saved, saved.runs().stream().map(PreparedRun::of).toList(), then);
        } else {
            backgroundJobs.start(
                    TEXTS.get("recovery.checking"),
                    progress -> repeated(saved, progress),
                    prepared -> recover(saved, prepared, then));
        }
    }

    /// The runs of a comparison, worked out again.
    private static List<PreparedRun> repeated(SavedComparison saved, Job.Progress progress) {
        try (WorkerPool workers = new WorkerPool(1)) {
            return saved.runs().stream()
                    .map(run -> PreparedRun.of(run.done(), run.last(), workers, progress))
                    .toList();
        }
    }

    private void recover(SavedComparison saved, List<PreparedRun> prepared, Consumer<ComparisonModel> then) {
        ComparisonModel begun = begin(
                new Named(saved.title(), saved.about(), saved.names()),
                saved.runs().stream().map(RunRecord::done).toList());
        begun.send(new Command.LoadEach(prepared));
        then.accept(begun);
    }

    /// Saves what was done up to the present step.
    void save(Path file) {
        if (trainer != null) {
            saving = file;
            trainer.send(new Command.RecordEach(saved));
        }
    }

    private void write(Named compared, List<RunRecord> records, Path file) {
        String name = String.valueOf(file.getFileName());
        backgroundJobs.start(
                TEXTS.get("file.saving", name),
                _ -> {
                    Experiments.save(compared.with(records).file(), file);
                    return name;
                },
                done -> backgroundJobs.showMessage(TEXTS.get("file.saved", done)));
    }

    /// What a comparison and its runs are called.
    private record Named(String title, String about, List<String> names) {
        SavedComparison with(List<RunRecord> records) {
            return new SavedComparison(title, about, "", names, records);
        }
    }

    private ComparisonModel begin(Named called, List<Script> scripts) {
        close();
        named = called;
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        ComparisonTrainer trains = new ComparisonTrainer(scripts, threads, System::nanoTime);
        trainer = trains;
        if (autosave != null) {
            autosave.compare(new Autosave.Compared(trains::send, called::with));
        }
        ComparisonModel.Commands commands = new ComparisonModel.Commands() {
            @Override
            public void send(Command command) {
                trains.send(command);
            }

            @Override
            public void send(Command command, int run) {
                trains.send(command, run);
            }
        };
        ComparisonModel made = new ComparisonModel(model, scripts.size(), commands, trains.snapshots());
        made.lab().run().selectAtFirst();
        made.lab().run().setSpeed(model.run().speed().get());
        return made;
    }

    /// Takes what trainers answered.
    private void frame() {
        RunRecord record = labRun.poll();
        Consumer<ComparisonModel> then = waiting;
        if (record != null && then != null) {
            waiting = null;
            ComparisonModel begun = begin(
                    new Named(TEXTS.get("compare.run"), "", List.of("first", "second")),
                    List.of(record.done(), record.done()));
            begun.send(new Command.Play());
            then.accept(begun);
        }
        List<RunRecord> kept = saved.poll();
        Path file = saving;
        if (kept != null && file != null && named != null) {
            saving = null;
            write(named, kept, file);
        }
        List<RunRecord> records = compared.poll();
        if (records != null && leaving < records.size()) {
            model.run().open("", new Command.Load(PreparedRun.of(records.get(leaving))));
        }
    }

    @Override
    public void close() {
        if (trainer != null) {
            trainer.close();
            trainer = null;
            if (autosave != null) {
                autosave.compare(null);
            }
        }
    }
}
