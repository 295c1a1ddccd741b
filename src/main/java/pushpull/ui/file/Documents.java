package pushpull.ui.file;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.jspecify.annotations.Nullable;
import pushpull.concurrent.Job;
import pushpull.concurrent.Mailbox;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.file.ExperimentFile;
import pushpull.file.Experiments;
import pushpull.file.LoadedExperiment;
import pushpull.file.SavedSession;
import pushpull.run.Command;
import pushpull.settings.Settings;
import pushpull.settings.Texts;
import pushpull.snapshot.Snapshot;
import pushpull.timeline.PreparedRun;
import pushpull.timeline.RunRecord;
import pushpull.torch.TorchCode;
import pushpull.ui.model.BackgroundJobs;
import pushpull.ui.model.OfferedAction;
import pushpull.ui.model.RunModel;

/// The file that the window's run belongs to: opening, saving, and those that were open lately.
///
/// A run stays until another one has been read and folded; what is wrong with a file is said, and nothing else happens.
public final class Documents {
    /// How many files are remembered.
    public static final int RECENT = 8;

    private static final String TABLE = ".csv";

    /// The end of the names of experiment files.
    public static final String KIND = "pushpull";

    private static final Texts TEXTS = Texts.bundle("ui");

    private final RunModel run;
    private final BackgroundJobs backgroundJobs;
    private final FilePicker picker;
    private final Mailbox<RunRecord> answer = new Mailbox<>();
    private final ReadOnlyObjectWrapper<@Nullable Path> path = new ReadOnlyObjectWrapper<>();
    private final ObservableList<String> recent = FXCollections.observableArrayList();
    private String about = "";
    private @Nullable Path saving;
    private @Nullable Experiment expected;
    private @Nullable ComparisonFiles comparisons;

    public Documents(RunModel run, BackgroundJobs backgroundJobs, FilePicker picker) {
        this.run = run;
        this.backgroundJobs = backgroundJobs;
        this.picker = picker;
    }

    /// Says what shows and saves several runs side by side.
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
        Path chosen = picker.open(KIND);
        if (chosen != null) {
            open(chosen);
        }
    }

    /// Opens a file: at the end if it says what it came to, and otherwise playing from its first step.
    public void open(Path file) {
        Path whole = file.toAbsolutePath();
        if (name(whole).toLowerCase(Locale.ROOT).endsWith(TABLE)) {
            String sentence = TEXTS.get("file.table", name(whole));
            run.lab()
                    .offer(
                            sentence,
                            new OfferedAction(
                                    TEXTS.get("file.table.load"), () -> open(Experiments.onTable(whole), null)));
            return;
        }
        begin(TEXTS.get("file.opening", name(whole)), whole, progress -> LoadedExperiment.read(whole, progress));
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
            if (from != null) {
                remember(from);
            }
            comparisons.open(opened.file());
            return;
        }
        about = opened.file().about();
        path.set(from);
        // A pause sent after it would stop the run on the way to its end.
        run.send(new Command.Pause());
        run.open(opened.file().title(), new Command.Load(opened.prepared()));
        if (!opened.isRecorded()) {
            run.send(new Command.Play());
        }
        if (from != null) {
            remember(from);
        }
        if (!opened.verdict().isEmpty()) {
            run.lab().showWarning(opened.verdict());
        }
    }

    /// Says which file the run came from that the window began with.
    public void began(ExperimentFile file, @Nullable Path from) {
        about = file.about();
        path.set(from);
        run.title().set(file.title());
        expected = file.script().start();
        if (from != null) {
            remember(from);
        }
    }

    /// A run that could not begin is shown with the usual settings: it is not that of the file.
    private void checkBeginning() {
        Snapshot shown = run.snapshot().get();
        if (expected != null && shown != null) {
            boolean another = !shown.experiment().equals(expected)
                    && shown.history().marks().isEmpty();
            expected = null;
            if (another) {
                about = "";
                path.set(null);
                run.title().set("");
            }
        }
    }

    /// Goes on with a session that was lost, and checks meanwhile that it comes to the same when it is repeated.
    public void recover(SavedSession session) {
        RunRecord recording = session.recording();
        about = session.about();
        path.set(session.place().isEmpty() ? null : Path.of(session.place()));
        run.send(new Command.Pause());
        run.open(session.title(), new Command.Load(PreparedRun.of(recording)));
        ExperimentFile.End end = new ExperimentFile.End(recording.last(), recording.hash());
        ExperimentFile file = new ExperimentFile(
                session.title(), about, recording.last(), recording.done(), recording.isWhole() ? end : null);
        backgroundJobs.startBehind(
                TEXTS.get("recovery.checking"),
                progress -> LoadedExperiment.until(file, recording.last(), progress),
                checked -> {
                    run.send(new Command.PrependHistory(checked.prepared()));
                    if (!checked.verdict().isEmpty()) {
                        run.lab().showWarning(checked.verdict());
                    }
                });
    }

    /// A recording with the names that it has in this window.
    public SavedSession named(RunRecord recording) {
        Path file = path.get();
        return new SavedSession(run.title().get(), about, file == null ? "" : file.toString(), recording);
    }

    /// Puts the loss with the settings in force on the clipboard as PyTorch code.
    ///
    /// @param library whether as pytorch-metric-learning says it
    public void copyCode(boolean library) {
        Experiment now = run.experiment().get();
        if (now != null) {
            backgroundJobs.start(
                    TEXTS.get("file.copying"), _ -> library ? TorchCode.library(now) : TorchCode.plain(now), code -> {
                        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, code));
                        backgroundJobs.showMessage(TEXTS.get("file.copied"));
                    });
        }
    }

    /// Saves to the file of the run, or asks for one if it has none.
    public void save() {
        Path file = path.get();
        if (file == null || isComparing()) {
            saveAs();
        } else {
            save(file);
        }
    }

    /// Asks for a file and saves to it.
    public void saveAs() {
        Path chosen = picker.save(plain(run.title().get()), KIND);
        if (chosen != null) {
            Path file = name(chosen).contains(".") ? chosen : chosen.resolveSibling(name(chosen) + "." + KIND);
            if (comparisons != null && comparisons.isShown()) {
                comparisons.save(file.toAbsolutePath());
            } else {
                save(file);
            }
        }
    }

    /// Saves what was done up to the present step.
    public void save(Path file) {
        saving = file.toAbsolutePath();
        run.send(new Command.Record(answer));
    }

    /// Takes what the trainer answered.
    public void frame() {
        checkBeginning();
        RunRecord recording = answer.poll();
        Path file = saving;
        if (recording != null && file != null) {
            saving = null;
            write(recording, file);
        }
    }

    private void write(RunRecord recording, Path file) {
        boolean same = file.equals(path.get()) && !run.title().get().isEmpty();
        String title = same ? run.title().get() : stem(file);
        String what = about;
        backgroundJobs.start(
                TEXTS.get("file.saving", name(file)),
                _ -> {
                    ExperimentFile.End end = new ExperimentFile.End(recording.step(), recording.hash());
                    Experiments.save(new ExperimentFile(title, what, end.step(), recording.done(), end), file);
                    return file;
                },
                saved -> {
                    path.set(saved);
                    run.title().set(title);
                    remember(saved);
                    backgroundJobs.showMessage(TEXTS.get("file.saved", name(saved)));
                });
    }

    private void remember(Path file) {
        recent.remove(file.toString());
        recent.addFirst(file.toString());
        if (recent.size() > RECENT) {
            recent.remove(RECENT, recent.size());
        }
    }

    /// A title as the name of a file.
    static String plain(String title) {
        String plain = title.replaceAll("[^\\p{L}\\p{N} _-]", "").strip();
        return plain.isEmpty() ? TEXTS.get("file.untitled") : plain;
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String stem(Path file) {
        String name = name(file);
        return name.endsWith("." + KIND) ? name.substring(0, name.length() - KIND.length() - 1) : name;
    }

    /// The file of the run; null if it has none.
    public ReadOnlyObjectProperty<@Nullable Path> path() {
        return path.getReadOnlyProperty();
    }

    /// Absolute paths, the last one first.
    public ObservableList<String> recent() {
        return recent;
    }
}
