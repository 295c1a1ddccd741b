package pushpull.ui.file;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import pushpull.concurrent.Job;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.file.ExperimentFile;
import pushpull.file.Experiments;
import pushpull.file.KeptSessions;
import pushpull.file.LoadedExperiment;
import pushpull.file.SavedSession;
import pushpull.run.Command;
import pushpull.settings.Settings;
import pushpull.settings.Texts;
import pushpull.snapshot.Snapshot;
import pushpull.timeline.PreparedRun;
import pushpull.timeline.RunRecord;
import pushpull.ui.model.BackgroundJobs;
import pushpull.ui.model.RunModel;

/// The file that the window's run belongs to: opening, saving, and those that were open lately.
///
/// A run stays until another one has been read and folded; what is wrong with a file is said, and nothing else happens.
public final class Documents {
    /// How many files are remembered.
    public static final int RECENT = RecentFiles.MOST;

    /// The end of the names of experiment files.
    public static final String KIND = "pushpull";

    private static final String OPENABLE = "openable";
    private static final Texts TEXTS = Texts.bundle("ui");

    private final RunModel run;
    private final BackgroundJobs backgroundJobs;
    private final FilePicker picker;
    private final OwnTables tables;
    private final UnsavedWork unsavedWork;
    private final RunWriter writer;
    private final ReadOnlyObjectWrapper<@Nullable Path> path = new ReadOnlyObjectWrapper<>();
    private final RecentFiles recent = new RecentFiles();
    private String about = "";
    private @Nullable Experiment expected;
    private @Nullable ComparisonFiles comparisons;

    public Documents(RunModel run, BackgroundJobs backgroundJobs, FilePicker picker) {
        this.run = run;
        this.backgroundJobs = backgroundJobs;
        this.picker = picker;
        tables = new OwnTables(run, backgroundJobs, this::tookTable);
        unsavedWork = new UnsavedWork(run, backgroundJobs, this::names);
        writer = new RunWriter(run, backgroundJobs, this::onWritten);
    }

    /// The tables that are opened here.
    public OwnTables tables() {
        return tables;
    }

    /// What was done here and is in no file.
    public UnsavedWork unsavedWork() {
        return unsavedWork;
    }

    /// The run is about a table now: its experiment has no file yet.
    private void tookTable(Path table) {
        forget();
        recent.add(table);
    }

    private void forget() {
        about = "";
        path.set(null);
    }

    public void setComparisons(ComparisonFiles compares) {
        comparisons = compares;
    }

    /// Whether several runs are shown, which are exported by the command line.
    boolean isComparing() {
        return comparisons != null && comparisons.isShown();
    }

    /// Begins an experiment with the usual settings, at its first step.
    public void create() {
        open(new ExperimentFile("", "", 0, Script.of(Settings.read(Experiment.class, Map.of()))), null);
    }

    /// Asks for a file and opens it.
    public void open() {
        openChosen(picker.open(OPENABLE));
    }

    /// Asks for a folder of recorded steps and opens it.
    void openFolder() {
        openChosen(picker.folder());
    }

    private void openChosen(@Nullable Path chosen) {
        if (chosen != null) {
            open(chosen);
        }
    }

    /// Shows the runs of a file side by side.
    void compare(ExperimentFile varied) {
        if (comparisons != null) {
            comparisons.open(varied);
        }
    }

    /// Opens a file: an experiment at the end if it says what it came to, and otherwise playing from its first step; a
    /// table to be looked at first.
    public void open(Path file) {
        Path whole = file.toAbsolutePath();
        backgroundJobs.start(
                TEXTS.get("file.opening", FileNames.name(whole)),
                progress -> OpenedFile.read(whole, progress),
                opened -> {
                    switch (opened) {
                        case OpenedFile.Run read -> show(read.loaded(), whole);
                        case OpenedFile.Table read -> tables.show(read.preview());
                        case OpenedFile.Recording read -> {
                            show(read.loaded(), null);
                            recent.add(whole);
                        }
                    }
                });
    }

    /// Opens an experiment of the gallery by its name.
    public void openGallery(String name) {
        begin(TEXTS.get("file.opening", name), null, progress -> LoadedExperiment.of(Experiments.open(name), progress));
    }

    private void open(ExperimentFile file, @Nullable Path from) {
        begin(TEXTS.get("file.opening", file.title()), from, progress -> LoadedExperiment.of(file, progress));
    }

    private void begin(String words, @Nullable Path from, Job.Work<LoadedExperiment> work) {
        backgroundJobs.start(words, work, opened -> show(opened, from));
    }

    private void show(LoadedExperiment opened, @Nullable Path from) {
        if (opened.file().isVaried() && comparisons != null) {
            recent.add(from);
            comparisons.open(opened.file());
            return;
        }
        // A pause sent after it would stop the run on the way to its end.
        run.send(new Command.Pause());
        run.open(opened.file().title(), new Command.Load(opened.prepared()));
        about = opened.file().about();
        path.set(from);
        unsavedWork.isSaved(opened.prepared().script());
        if (!opened.isRecorded()) {
            run.send(new Command.Play());
        }
        recent.add(from);
        if (!opened.verdict().isEmpty()) {
            run.lab().showWarning(opened.verdict());
        }
    }

    /// Says which file the run came from that the window began with.
    public void began(ExperimentFile file, @Nullable Path from) {
        about = file.about();
        path.set(from);
        run.title().set(file.title());
        unsavedWork.isSaved(file.script());
        expected = file.script().start();
        recent.add(from);
    }

    /// A run that could not begin is shown with the usual settings: it is not that of the file.
    private void checkBeginning() {
        Snapshot shown = run.snapshot().get();
        if (expected != null && shown != null) {
            boolean another = !shown.experiment().equals(expected)
                    && shown.history().marks().isEmpty();
            expected = null;
            if (another) {
                forget();
                run.title().set("");
            }
        }
    }

    /// Goes on with a session that was lost, and checks meanwhile that it comes to the same when it is repeated.
    /// One whose state was too large to be kept is repeated first.
    ///
    /// @param then called once the run is this one
    public void recover(SavedSession session, Runnable then) {
        Job.Work<LoadedExperiment> repeat = progress -> LoadedExperiment.again(session, progress);
        if (!session.recording().hasState()) {
            backgroundJobs.start(TEXTS.get("recovery.checking"), repeat, loaded -> {
                recover(session, loaded.prepared());
                then.run();
            });
            return;
        }
        recover(session, PreparedRun.of(session.recording()));
        then.run();
        backgroundJobs.startBehind(TEXTS.get("recovery.checking"), repeat, checked -> {
            run.send(new Command.PrependHistory(checked.prepared()));
            if (!checked.verdict().isEmpty()) {
                run.lab().showWarning(checked.verdict());
            }
        });
    }

    private void recover(SavedSession session, PreparedRun prepared) {
        run.send(new Command.Pause());
        run.open(session.title(), new Command.Load(prepared));
        about = session.about();
        path.set(session.place().isEmpty() ? null : Path.of(session.place()));
        unsavedWork.isUnsaved(null);
    }

    /// Goes on with a session that was kept when it was left.
    void openKept(KeptSessions.Kept kept) {
        unsavedWork.open(kept, session -> recover(session, () -> unsavedWork.isUnsaved(kept.path())));
    }

    /// A recording, as it is noted, with the names that it has in this window.
    public SavedSession named(RunRecord recording) {
        unsavedWork.seen(recording);
        return names().apply(recording);
    }

    private Function<RunRecord, SavedSession> names() {
        Path file = path.get();
        String title = run.title().get();
        String what = about;
        return recording -> new SavedSession(title, what, file == null ? "" : file.toString(), recording);
    }

    /// Saves to the file of the run, or asks for one if it has none.
    public void save() {
        Path file = isComparing() ? null : path.get();
        if (file == null) {
            saveAs();
        } else {
            save(file);
        }
    }

    /// Asks for a file and saves to it.
    public void saveAs() {
        Path chosen = picker.save(FileNames.plain(run.title().get()), KIND);
        if (chosen != null) {
            Path file = FileNames.ending(chosen, KIND);
            save(file);
        }
    }

    /// Saves what was done up to the present step.
    public void save(Path file) {
        if (comparisons != null && comparisons.isShown()) {
            comparisons.save(file.toAbsolutePath());
        } else {
            Path whole = file.toAbsolutePath();
            boolean same = whole.equals(path.get()) && !run.title().get().isEmpty();
            writer.write(whole, same ? run.title().get() : FileNames.stem(whole, KIND), about);
        }
    }

    /// Takes what the trainer answered.
    public void frame() {
        checkBeginning();
        unsavedWork.frame();
        writer.frame();
    }

    private void onWritten(RunWriter.Written written) {
        path.set(written.file());
        unsavedWork.isSaved(written.script());
        run.title().set(written.title());
        recent.add(written.file());
    }

    /// The file of the run; null if it has none.
    public ReadOnlyObjectProperty<@Nullable Path> path() {
        return path.getReadOnlyProperty();
    }

    /// Absolute paths, the last one first.
    public ObservableList<String> recent() {
        return recent.paths();
    }
}
