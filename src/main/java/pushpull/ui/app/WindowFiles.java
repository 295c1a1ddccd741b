package pushpull.ui.app;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import pushpull.concurrent.JobQueue;
import pushpull.file.Autosave;
import pushpull.file.PreferencesFile;
import pushpull.file.SavedSession;
import pushpull.file.UserFolders;
import pushpull.paint.scene.StageLayer;
import pushpull.run.Command;
import pushpull.settings.Texts;
import pushpull.ui.file.ChartFiles;
import pushpull.ui.file.Documents;
import pushpull.ui.file.Exporter;
import pushpull.ui.file.FileKeys;
import pushpull.ui.file.FileLayer;
import pushpull.ui.file.FilePicker;
import pushpull.ui.file.PreferenceBinder;
import pushpull.ui.model.BackgroundJobs;
import pushpull.ui.model.LabModel;
import pushpull.ui.window.LabWindow;

/// What a window has to do with the files of its user: what was kept, the open file, and the session that is noted.
final class WindowFiles implements AutoCloseable {
    private static final Texts TEXTS = Texts.bundle("ui");
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ENGLISH);

    private final LabModel model;
    private final JobQueue errands = new JobQueue("keep");
    private final BackgroundJobs chores;
    private final PreferenceBinder kept;
    private final Documents documents;
    private final Exporter exporter;
    private final ChartFiles charts;
    private final @Nullable Autosave autosave;
    private @Nullable FileLayer over;
    private boolean troubled;

    /// @param stage over which files are asked for
    WindowFiles(StartupData start, UserFolders folders, LabModel model, Stage stage) {
        this.model = model;
        chores = new BackgroundJobs(model::say);
        FilePicker picker = FilePicker.over(stage);
        documents = new Documents(model.run(), chores, picker);
        exporter = new Exporter(model.run(), chores, picker);
        charts = new ChartFiles(chores, picker);
        kept = new PreferenceBinder(
                start.preferences().preferences(), new PreferencesFile(folders), errands, model::say);
        kept.choice("theme", model.theme());
        kept.set("layer", StageLayer.class, model.layers());
        kept.flag("turning", model.habits().turning());
        kept.flag("reduce-motion", model.habits().still());
        kept.text("chart", model.habits().chart());
        kept.list("recent", documents.recent(), Documents.RECENT);
        autosave = start.place() == null
                ? null
                : new Autosave(start.place(), model.run()::send, errands, documents::named);
        model.now().subscribe(now -> frame(now.longValue()));
    }

    private void frame(long now) {
        kept.frame(now);
        chores.frame(now);
        documents.frame();
        exporter.frame();
        if (autosave != null) {
            autosave.frame(now);
            if (!troubled && !autosave.problem().isEmpty()) {
                troubled = true;
                model.say(autosave.problem());
            }
        }
    }

    /// Lets the window keep its size, and open and save.
    void install(Stage stage, LabWindow window, Rectangle2D screen) {
        kept.size(stage, screen.getWidth(), screen.getHeight());
        FileLayer layer = new FileLayer(model, documents, exporter, chores);
        window.install(layer);
        window.setExport(charts);
        FileKeys.install(stage, documents, layer);
        model.run()
                .title()
                .subscribe(title -> stage.setTitle(
                        title.isEmpty() ? TEXTS.get("title") : TEXTS.get("title.of", title, TEXTS.get("title"))));
        over = layer;
    }

    /// Begins the run, or what goes before it: an ended one is repeated first.
    void begin(StartupData start) {
        documents.began(start.experiment(), start.path());
        if (start.path() != null && start.experiment().end() != null) {
            documents.open(start.path());
        } else {
            model.run().send(new Command.Play());
        }
        StartupData.Lost lost = start.lost();
        if (lost != null && over != null && autosave != null) {
            over.offer().show(sentence(lost), () -> recover(lost, autosave), () -> discard(lost));
        }
        if (!start.problems().isEmpty()) {
            model.say(String.join("\n", start.problems()));
        }
    }

    private static String sentence(StartupData.Lost lost) {
        SavedSession session = lost.session();
        String when = WHEN.format(Instant.ofEpochMilli(lost.place().time()).atZone(ZoneId.systemDefault()));
        String what = session.title().isEmpty() ? TEXTS.get("recovery.untitled") : session.title();
        return TEXTS.get("recovery.offer", when, what, session.recording().last());
    }

    private void recover(StartupData.Lost lost, Autosave noting) {
        documents.recover(lost.session());
        noting.moveTo(lost.place());
    }

    private void discard(StartupData.Lost lost) {
        errands.start(_ -> {
            lost.place().discard();
            lost.place().close();
            return true;
        });
    }

    /// Ends in good order: keeps what was chosen, and forgets the session.
    @Override
    public void close() {
        kept.write();
        if (autosave != null) {
            autosave.end();
        }
        chores.close();
        errands.close();
    }
}
