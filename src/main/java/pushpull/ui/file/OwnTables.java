package pushpull.ui.file;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import pushpull.data.TablePreview;
import pushpull.experiment.Experiment;
import pushpull.file.ExperimentFile;
import pushpull.file.Experiments;
import pushpull.run.Command;
import pushpull.settings.SettingsUpdate;
import pushpull.settings.Texts;
import pushpull.ui.model.BackgroundJobs;
import pushpull.ui.model.RunModel;

/// Tables of a person's own: looked at first, again with other columns, and then taken as the data of the run.
///
/// Taking one is a change like any other, so that one undo brings the experiment before it back where it was.
public final class OwnTables {
    private static final Texts TEXTS = Texts.bundle("ui");

    private final RunModel run;
    private final BackgroundJobs backgroundJobs;
    private final Consumer<Path> taken;
    private Consumer<TablePreview> view = _ -> {};
    private int asked;

    /// @param taken told which file the run is about from now on
    OwnTables(RunModel run, BackgroundJobs backgroundJobs, Consumer<Path> taken) {
        this.run = run;
        this.backgroundJobs = backgroundJobs;
        this.taken = taken;
    }

    /// Says who shows a table.
    void setView(Consumer<TablePreview> shown) {
        view = shown;
    }

    void show(TablePreview preview) {
        asked++;
        view.accept(preview);
    }

    /// Reads the table again with these coordinates.
    void use(TablePreview preview, List<Integer> places) {
        read(preview, () -> preview.using(places));
    }

    /// Reads the table again with this column of labels, or with none for -1.
    void label(TablePreview preview, int place) {
        read(preview, () -> preview.labelledBy(place));
    }

    private void read(TablePreview preview, Supplier<TablePreview> reading) {
        asked++;
        int mine = asked;
        String name = FileNames.name(Path.of(preview.file()));
        backgroundJobs.start(TEXTS.get("table.reading", name), _ -> reading.get(), read -> {
            if (mine == asked) {
                view.accept(read);
            }
        });
    }

    /// Trains on a table with the usual settings.
    void train(TablePreview preview, boolean standardise, double heldOut) {
        ExperimentFile file = Experiments.onTable(preview, standardise, heldOut);
        Experiment now = run.experiment().get();
        Experiment wanted = file.script().start();
        if (now == null || run.isFailed()) {
            run.open(file.title(), new Command.Open(file.script()));
        } else if (now.equals(wanted)) {
            run.send(new Command.Restart());
        } else {
            run.changeAlone(SettingsUpdate.between(now, wanted));
        }
        taken.accept(Path.of(preview.file()));
        run.send(new Command.Play());
    }
}
