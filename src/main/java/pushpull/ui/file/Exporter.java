package pushpull.ui.file;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import pushpull.concurrent.Job;
import pushpull.concurrent.Mailbox;
import pushpull.file.Exports;
import pushpull.file.Film;
import pushpull.paint.scene.StageScene;
import pushpull.run.Command;
import pushpull.settings.Texts;
import pushpull.timeline.RunRecord;
import pushpull.ui.model.BackgroundJobs;
import pushpull.ui.model.RunModel;

/// Takes pictures and tables out of the run that the window shows, on another thread.
public final class Exporter {
    private static final Texts TEXTS = Texts.bundle("ui");
    private static final int PICTURES = 120;

    private final RunModel run;
    private final BackgroundJobs backgroundJobs;
    private final FilePicker picker;
    private final Mailbox<RunRecord> answer = new Mailbox<>();
    private Supplier<@Nullable StageScene> stage = () -> null;
    private @Nullable Order order;

    /// What can be exported, in the order of the panel.
    enum Kind {
        PNG("png"),
        PNG2("png"),
        SVG("svg"),
        GIF("gif"),
        MP4("mp4"),
        EMBEDDINGS("csv"),
        PAIRS("csv"),
        MEASURES("csv"),
        ENCODER("json");

        private final String ending;

        Kind(String ending) {
            this.ending = ending;
        }

        String key() {
            return "export." + name().toLowerCase(Locale.ROOT);
        }
    }

    private record Order(Kind kind, String title, Path path, StageScene scene) {}

    public Exporter(RunModel run, BackgroundJobs backgroundJobs, FilePicker picker) {
        this.run = run;
        this.backgroundJobs = backgroundJobs;
        this.picker = picker;
    }

    /// Says what is on the stage.
    public void setStage(Supplier<@Nullable StageScene> scene) {
        stage = scene;
    }

    /// Asks for a file and writes what was chosen, as it is now.
    void export(Kind kind) {
        StageScene scene = stage.get();
        if (scene == null) {
            return;
        }
        String title = FileNames.plain(run.title().get());
        Path chosen = picker.save(title + TEXTS.get(kind.key() + ".suffix"), kind.ending);
        if (chosen != null) {
            Path path = FileNames.ending(chosen, kind.ending);
            order = new Order(kind, run.title().get(), path.toAbsolutePath(), scene);
            run.send(new Command.Record(answer));
        }
    }

    /// Takes what the trainer answered.
    public void frame() {
        RunRecord recording = answer.poll();
        Order ordered = order;
        if (recording != null && ordered != null) {
            order = null;
            String name = FileNames.name(ordered.path);
            backgroundJobs.start(
                    TEXTS.get("file.exporting", name),
                    progress -> {
                        write(ordered, recording, progress);
                        return name;
                    },
                    written -> backgroundJobs.showMessage(TEXTS.get("file.saved", written)));
        }
    }

    private static void write(Order order, RunRecord recording, Job.Progress progress) {
        StageScene scene = order.scene;
        Path path = order.path;
        switch (order.kind) {
            case PNG -> Exports.png(scene, 1, path);
            case PNG2 -> Exports.png(scene, 2, path);
            case SVG -> Exports.svg(scene, path);
            case GIF -> Exports.gif(recording.done(), recording.step(), film(scene), path, progress);
            case MP4 -> Exports.mp4(recording.done(), recording.step(), film(scene), path, progress);
            case EMBEDDINGS -> Exports.embeddings(scene.snapshot(), path);
            case PAIRS -> Exports.pairs(recording, path);
            case MEASURES -> Exports.measures(recording.done(), recording.step(), path, progress);
            case ENCODER -> Exports.encoder(recording, order.title, path, progress);
        }
    }

    private static Film film(StageScene scene) {
        return new Film((int) scene.width(), (int) scene.height(), scene.theme(), scene.layers(), PICTURES);
    }
}
