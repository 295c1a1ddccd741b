package pushpull.ui.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import pushpull.concurrent.JobQueue;
import pushpull.concurrent.OrderlyEnd;
import pushpull.file.Autosave;
import pushpull.file.ExperimentFile;
import pushpull.file.KeptSessions;
import pushpull.file.PreferencesFile;
import pushpull.file.SavedComparison;
import pushpull.file.SavedSession;
import pushpull.file.UserFolders;
import pushpull.paint.render.PaintThread;
import pushpull.paint.scene.StageLayer;
import pushpull.run.Command;
import pushpull.settings.Texts;
import pushpull.ui.file.ChartFiles;
import pushpull.ui.file.ComparisonFiles;
import pushpull.ui.file.Documents;
import pushpull.ui.file.Exporter;
import pushpull.ui.file.FileKeys;
import pushpull.ui.file.FileLayer;
import pushpull.ui.file.FilePicker;
import pushpull.ui.file.PreferenceBinder;
import pushpull.ui.lesson.LessonPane;
import pushpull.ui.model.BackgroundJobs;
import pushpull.ui.model.ComparisonModel;
import pushpull.ui.model.LabModel;
import pushpull.ui.model.ViewPreferences;
import pushpull.ui.sweep.SweepPane;
import pushpull.ui.window.ComparisonPane;
import pushpull.ui.window.LabWindow;
import pushpull.ui.window.Tab;

/// What a window has to do with the files of its user: what was kept, the open file, and the session that is noted.
final class WindowFiles implements AutoCloseable {
    private static final Texts TEXTS = Texts.bundle("ui");
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ENGLISH);

    private final LabModel model;
    private final JobQueue jobs = new JobQueue("keep");
    private final BackgroundJobs backgroundJobs;
    private final PreferenceBinder binder;
    private final Documents documents;
    private final Exporter exporter;
    private final ChartFiles charts;
    private final @Nullable Autosave autosave;
    private @Nullable FileLayer over;
    private @Nullable ComparisonRuns comparisons;
    private @Nullable SweepRuns sweeps;
    private final FilePicker picker;
    private Consumer<ComparisonModel> showComparison = _ -> {};
    private boolean troubled;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final OrderlyEnd end;

    /// @param stage over which files are asked for
    WindowFiles(StartupData startup, UserFolders folders, LabModel model, Stage stage) {
        this.model = model;
        backgroundJobs = new BackgroundJobs(model::showWarning);
        picker = FilePicker.over(stage);
        documents = new Documents(model.run(), backgroundJobs, picker);
        exporter = new Exporter(model.run(), backgroundJobs, picker);
        charts = new ChartFiles(backgroundJobs, picker);
        binder = new PreferenceBinder(
                startup.preferences().preferences(), new PreferencesFile(folders), jobs, model::showWarning);
        binder.choice("theme", model.theme());
        binder.set("layer", StageLayer.class, model.layers());
        binder.flag("turning", model.preferences().turning());
        binder.flag("reduce-motion", model.preferences().still());
        binder.text("chart", model.preferences().chart());
        binder.number("zoom", model.preferences().zoom(), 1, ViewPreferences.ZOOMS.getLast());
        binder.flag("settings-folded", model.preferences().settingsFolded());
        binder.flag("charts-folded", model.preferences().chartsFolded());
        binder.list("recent", documents.recent(), Documents.RECENT);
        autosave = startup.sessionLock() == null
                ? null
                : new Autosave(startup.sessionLock(), model.run()::send, jobs, documents::named);
        documents.unsavedWork().keepIn(new KeptSessions(folders));
        end = new OrderlyEnd(this::terminate);
        model.now().subscribe(now -> frame(now.longValue()));
    }

    private void frame(long now) {
        binder.frame(now);
        backgroundJobs.frame(now);
        documents.frame();
        exporter.frame();
        if (autosave != null) {
            autosave.frame(now);
            if (!troubled && !autosave.problem().isEmpty()) {
                troubled = true;
                model.showWarning(autosave.problem());
            }
        }
    }

    /// Lets the window keep its size, and open and save.
    void install(Stage stage, LabWindow window, PaintThread paintThread, Rectangle2D screen) {
        binder.size(stage, screen.getWidth(), screen.getHeight());
        FileLayer layer = new FileLayer(model, documents, exporter, backgroundJobs);
        window.install(layer);
        window.setExport(charts);
        FileKeys.install(stage, documents, layer);
        model.run().title().subscribe(_ -> stage.setTitle(title()));
        model.run().unsaved().subscribe(_ -> stage.setTitle(title()));
        over = layer;
        ComparisonRuns runs = new ComparisonRuns(model, backgroundJobs, autosave);
        comparisons = runs;
        ComparisonPane pane = new ComparisonPane(
                model, paintThread, backgroundJobs, runs, shown -> window.show(shown ? Tab.COMPARE : Tab.LAB));
        window.install(pane);
        showComparison = opened -> {
            window.show(Tab.COMPARE);
            pane.show(opened);
        };
        installSweeps(window, paintThread);
        LessonStage lessons = new LessonStage(model, runs, pane, window);
        window.install(new LessonPane(model, backgroundJobs, lessons, () -> window.show(Tab.LESSONS)));
        documents.setComparisons(new ComparisonFiles() {
            @Override
            public boolean isShown() {
                return window.isComparing();
            }

            @Override
            public void open(ExperimentFile file) {
                runs.open(file, showComparison);
            }

            @Override
            public void save(Path file) {
                runs.save(file);
            }
        });
    }

    private void installSweeps(LabWindow window, PaintThread paintThread) {
        SweepRuns runs = new SweepRuns(model, backgroundJobs, picker, () -> window.show(Tab.LAB));
        sweeps = runs;
        window.install(new SweepPane(model, paintThread, runs, () -> window.show(Tab.SWEEP)));
    }

    private String title() {
        String title = model.run().title().get();
        String named = title.isEmpty() ? TEXTS.get("title") : TEXTS.get("title.of", title, TEXTS.get("title"));
        return model.run().unsaved().get() ? TEXTS.get("title.unsaved", named) : named;
    }

    /// Begins the run, or what goes before it: an ended one is repeated first.
    void begin(StartupData startup) {
        documents.began(startup.experiment(), startup.isTable() ? null : startup.path());
        if (startup.path() != null && startup.isTable()) {
            documents.open(startup.path());
            model.run().send(new Command.Play());
        } else if (startup.path() != null && startup.experiment().end() != null) {
            documents.open(startup.path());
        } else {
            model.run().send(new Command.Play());
        }
        StartupData.Lost lost = startup.lost();
        if (lost != null && over != null && autosave != null) {
            over.offer().show(sentence(lost), () -> recover(lost, autosave), () -> discard(lost));
        }
        if (!startup.problems().isEmpty()) {
            model.showWarning(String.join("\n", startup.problems()));
        }
    }

    private static String sentence(StartupData.Lost lost) {
        SavedSession session = lost.session();
        String when =
                WHEN.format(Instant.ofEpochMilli(lost.sessionLock().time()).atZone(ZoneId.systemDefault()));
        String what = session.title().isEmpty() ? TEXTS.get("recovery.untitled") : session.title();
        return TEXTS.get("recovery.offer", when, what, session.recording().last());
    }

    private void recover(StartupData.Lost lost, Autosave noting) {
        documents.recover(lost.session(), () -> noting.moveTo(lost.sessionLock()));
        SavedComparison compared = lost.session().comparison();
        if (compared != null && comparisons != null) {
            comparisons.recover(compared, showComparison);
        }
    }

    private void discard(StartupData.Lost lost) {
        jobs.start(_ -> {
            lost.sessionLock().discard();
            lost.sessionLock().close();
            return true;
        });
    }

    /// Ends in good order: keeps what was chosen and what is in no file.
    @Override
    public void close() {
        end.close();
        binder.write();
        endSession();
        if (comparisons != null) {
            comparisons.close();
        }
        if (sweeps != null) {
            sweeps.close();
        }
        backgroundJobs.close();
        jobs.close();
    }

    /// The process is asked to end, on another thread than the window's.
    private void terminate() {
        endSession();
        jobs.close();
    }

    /// Keeps what is in no file; the session is forgotten then, unless the run has failed.
    private void endSession() {
        if (ended.getAndSet(true)) {
            return;
        }
        Supplier<Boolean> keeping = documents.unsavedWork().close();
        boolean failed = model.run().isFailed();
        if (autosave == null) {
            jobs.start(_ -> keeping.get());
        } else {
            autosave.end(() -> failed || !keeping.get());
        }
    }
}
