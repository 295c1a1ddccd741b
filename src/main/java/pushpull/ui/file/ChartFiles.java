package pushpull.ui.file;

import java.nio.file.Path;
import java.util.Locale;
import pushpull.file.Exports;
import pushpull.paint.chart.ChartPage;
import pushpull.settings.Texts;
import pushpull.ui.chart.ChartActions;
import pushpull.ui.model.BackgroundJobs;

/// Writes charts to files that a person chooses, on another thread.
public final class ChartFiles implements ChartActions.Export {
    private static final Texts TEXTS = Texts.bundle("ui");

    private final BackgroundJobs backgroundJobs;
    private final FilePicker picker;

    public ChartFiles(BackgroundJobs backgroundJobs, FilePicker picker) {
        this.backgroundJobs = backgroundJobs;
        this.picker = picker;
    }

    @Override
    public void write(ChartPage page, ChartPage.Format format) {
        Path chosen = picker.save(page.chart().title().toLowerCase(Locale.ROOT), format.extension());
        if (chosen == null) {
            return;
        }
        Path path = FileNames.ending(chosen, format.extension());
        String name = FileNames.name(path);
        backgroundJobs.start(
                TEXTS.get("file.exporting", name),
                _ -> {
                    Exports.chart(page, format, path);
                    return name;
                },
                written -> backgroundJobs.showMessage(TEXTS.get("file.saved", written)));
    }
}
