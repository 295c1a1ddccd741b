package pushpull.ui.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pushpull.concurrent.Job;
import pushpull.concurrent.JobQueue;
import pushpull.concurrent.Mailbox;
import pushpull.experiment.Change;
import pushpull.experiment.PointEdit;
import pushpull.experiment.Script;
import pushpull.file.ExperimentFile;
import pushpull.file.SweptRunsFile;
import pushpull.run.Command;
import pushpull.settings.ReadableFailure;
import pushpull.settings.Texts;
import pushpull.sweep.folder.SweepFolder;
import pushpull.sweep.folder.SweepOutput;
import pushpull.sweep.plan.PlannedRun;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.PreparedRun;
import pushpull.timeline.RunRecord;
import pushpull.ui.file.FilePicker;
import pushpull.ui.model.BackgroundJobs;
import pushpull.ui.model.LabModel;
import pushpull.ui.sweep.SweepPane;
import pushpull.ui.sweep.SweepQuestion;
import pushpull.ui.sweep.SweepState;

/// Does the sweeps of the window, one at a time, on a thread of their own.
final class SweepRuns implements SweepPane.Source, AutoCloseable {
    private static final Texts TEXTS = Texts.bundle("ui");
    private static final String LOOKS = "looks.csv";

    private final LabModel model;
    private final BackgroundJobs backgroundJobs;
    private final FilePicker picker;
    private final Runnable showLab;
    private final Mailbox<RunRecord> labRun = new Mailbox<>();
    private final Mailbox<SweepWork.Swept> swept = new Mailbox<>();
    private @Nullable Asked waiting;
    private @Nullable JobQueue queue;
    private @Nullable Job<SweepWork.Swept> job;
    private SweepWork.@Nullable Swept known;
    private Consumer<SweepState> told = _ -> {};

    private record Asked(SweepQuestion question, Consumer<SweepState> told) {}

    /// @param showLab shows the lab in place of the sweep
    SweepRuns(LabModel model, BackgroundJobs backgroundJobs, FilePicker picker, Runnable showLab) {
        this.model = model;
        this.backgroundJobs = backgroundJobs;
        this.picker = picker;
        this.showLab = showLab;
        model.now().subscribe(_ -> frame());
    }

    @Override
    public void start(SweepQuestion question, Consumer<SweepState> listener) {
        if (job == null && waiting == null) {
            waiting = new Asked(question, listener);
            model.run().send(new Command.Record(labRun));
        }
    }

    @Override
    public void cancel() {
        if (job != null) {
            job.cancel();
        }
    }

    /// Takes what the lab and the sweep answered.
    private void frame() {
        RunRecord record = labRun.poll();
        Asked asked = waiting;
        if (record != null && asked != null) {
            waiting = null;
            begin(asked, base(record.done()));
        }
        Job<SweepWork.Swept> now = job;
        if (now == null) {
            return;
        }
        Job.Outcome<SweepWork.Swept> outcome = now.outcome();
        SweepWork.Swept news = swept.poll();
        if (news != null) {
            tell(news);
        }
        if (outcome != null) {
            job = null;
            end(outcome);
        }
    }

    private void begin(Asked asked, Script base) {
        JobQueue sweeps = queue == null ? new JobQueue("sweeps") : queue;
        queue = sweeps;
        told = asked.told;
        known = null;
        job = sweeps.start(new SweepWork(asked.question, base, swept));
        told.accept(SweepState.BEGUN);
    }

    private void tell(SweepWork.Swept news) {
        known = news;
        told.accept(news.state());
    }

    private void end(Job.Outcome<SweepWork.Swept> outcome) {
        switch (outcome) {
            case Job.Outcome.Done<SweepWork.Swept> done -> tell(done.value());
            case Job.Outcome.Stopped<SweepWork.Swept> _ -> stopped();
            case Job.Outcome.Failed<SweepWork.Swept> failed -> {
                model.showWarning(ReadableFailure.of(failed.why()));
                stopped();
            }
        }
    }

    private void stopped() {
        SweepWork.Swept last = known;
        told.accept((last == null ? SweepState.BEGUN : last.state()).cancelled());
    }

    /// The settings that a run has now, from the first step on, with the points that were edited by hand.
    static Script base(Script done) {
        List<PointEdit> edits = new ArrayList<>();
        for (Change change : done.changes()) {
            switch (change) {
                case Change.ByHand byHand ->
                    byHand.edits().stream()
                            .filter(edit -> !(edit instanceof PointEdit.Dragged))
                            .forEach(edits::add);
                case Change.Settings _ -> {}
            }
        }
        return Script.of(done.end(), edits);
    }

    @Override
    public void open(List<String> cell, long seed, String title) {
        SweepWork.Swept from = known;
        if (from == null) {
            return;
        }
        Script script = from.plan().cells().stream()
                .filter(each -> each.values().equals(cell))
                .findFirst()
                .map(each -> new PlannedRun(each.number(), each, seed).script())
                .orElseThrow();
        long last = from.plan().request().last();
        backgroundJobs.start(
                TEXTS.get("file.opening", title),
                progress -> {
                    try (WorkerPool alone = new WorkerPool(1)) {
                        return PreparedRun.of(script, last, alone, progress);
                    }
                },
                prepared -> {
                    // A pause sent after it would stop the run on the way to its end.
                    model.run().send(new Command.Pause());
                    model.run().open(title, new Command.Load(prepared));
                    showLab.run();
                });
    }

    @Override
    public void save() {
        SweepWork.Swept from = known;
        Path path = from == null ? null : picker.folder();
        if (from != null && path != null) {
            String name = String.valueOf(path.getFileName());
            backgroundJobs.start(
                    TEXTS.get("file.saving", name),
                    _ -> {
                        write(from, path);
                        return name;
                    },
                    done -> backgroundJobs.showMessage(TEXTS.get("file.saved", done)));
        }
    }

    /// Writes what `pushpull sweep` would have written, with the look that was taken.
    static void write(SweepWork.Swept from, Path path) {
        SweepFolder folder = new SweepFolder(path);
        Script base = from.plan().request().base().base();
        ExperimentFile source = new ExperimentFile(
                TEXTS.get("tab.sweep"), "", from.plan().request().last(), base);
        folder.begin(source, from.plan());
        try (SweepOutput output = SweepOutput.whole(folder, from.plan())) {
            int kept = output.all() - output.left().length;
            from.results().stream().skip(kept).forEach(output::add);
        }
        boolean judged =
                from.state().phase() == SweepState.Phase.DONE && from.state().report() != null;
        if (judged) {
            Path looks = path.resolve(LOOKS);
            int seeds = from.plan().request().seeds().size();
            SweptRunsFile.save(SweptRunsFile.looks(looks).with(seeds), looks);
        }
    }

    @Override
    public void close() {
        cancel();
        if (queue != null) {
            queue.close();
        }
    }
}
