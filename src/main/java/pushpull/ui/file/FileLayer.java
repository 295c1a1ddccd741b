package pushpull.ui.file;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pushpull.data.TablePreview;
import pushpull.settings.Texts;
import pushpull.ui.model.BackgroundJobs;
import pushpull.ui.model.LabModel;
import pushpull.ui.widget.LazyChildren;

/// What concerns files and lies over the stage: the gallery, an offer to recover, and how far long work is.
public final class FileLayer extends Region {
    private static final double TOP = 64;
    private static final double ROOM = 24;

    private static final Texts TEXTS = Texts.bundle("ui");

    private final LabModel model;
    private final Documents documents;
    private final Gallery gallery;
    private final Exporter exporter;
    private final ExportPanel exports;
    private final TablePanel table;
    private final RecoveryOffer offer = new RecoveryOffer();
    private final VBox notes;
    private final TitleMenu menu;
    private double stageWidth;

    public FileLayer(LabModel model, Documents documents, Exporter exporter, BackgroundJobs backgroundJobs) {
        this.model = model;
        this.documents = documents;
        gallery = Gallery.ofExperiments(model.theme(), backgroundJobs, name -> {
            showGallery(false);
            documents.openGallery(name);
        });
        this.exporter = exporter;
        exports = new ExportPanel(exporter, this::close);
        table = new TablePanel(documents.tables(), this::close);
        documents.tables().setView(this::showTable);
        menu = new TitleMenu(
                documents,
                new CodeClipboard(model.run(), backgroundJobs),
                new RecordedRuns(model.run(), documents, backgroundJobs),
                model.preferences(),
                this);
        notes = new VBox(offer, new JobProgress(backgroundJobs));
        notes.getStyleClass().add("file-notes");
        notes.setPickOnBounds(false);
        setPickOnBounds(false);
        gallery.setVisible(false);
        getChildren().add(notes);
        LazyChildren.add(getChildren(), gallery, 1);
        LazyChildren.add(getChildren(), exports, 1);
        LazyChildren.add(getChildren(), table, 1);
    }

    /// What takes pictures of the stage.
    public Exporter exporter() {
        return exporter;
    }

    /// Opens the menu of the title under it.
    public void openMenu(Node title) {
        menu.open(title);
    }

    /// What a person is asked after a window was lost.
    public RecoveryOffer offer() {
        return offer;
    }

    /// Says how wide the stage is, which begins at the left of this layer.
    public void setStageWidth(double width) {
        stageWidth = width;
        requestLayout();
    }

    public void toggleGallery() {
        showGallery(!gallery.isVisible());
    }

    private void showGallery(boolean shown) {
        table.setVisible(false);
        exports.setVisible(false);
        gallery.setVisible(shown);
        if (shown) {
            gallery.enter();
        }
    }

    public void toggleExports() {
        if (documents.isComparing()) {
            model.showMessage(TEXTS.get("compare.export"));
            return;
        }
        table.setVisible(false);
        gallery.setVisible(false);
        exports.setVisible(!exports.isVisible());
        if (exports.isVisible()) {
            exports.enter();
        }
    }

    private void showTable(TablePreview preview) {
        boolean first = !table.isVisible();
        exports.setVisible(false);
        gallery.setVisible(false);
        table.setVisible(true);
        table.show(preview);
        if (first) {
            table.enter();
        }
    }

    /// Asks for a file and keeps the encoder in it.
    void saveEncoder() {
        exporter.export(Exporter.Kind.ENCODER);
    }

    /// Gives the open page a key; false if it is none of its own.
    boolean key(KeyEvent event) {
        if (table.isVisible()) {
            return table.key(event);
        }
        return exports.isVisible() ? exports.key(event) : gallery.key(event);
    }

    /// Whether a page of this layer hides the stage.
    public boolean isOpen() {
        return gallery.isVisible() || exports.isVisible() || table.isVisible();
    }

    /// Closes what is open; false if nothing was.
    public boolean close() {
        boolean open = isOpen();
        exports.setVisible(false);
        gallery.setVisible(false);
        table.setVisible(false);
        return open;
    }

    @Override
    protected void layoutChildren() {
        notes.autosize();
        double width = stageWidth > 0 ? stageWidth : getWidth();
        notes.resizeRelocate(Math.rint((width - notes.getWidth()) / 2), TOP, notes.getWidth(), notes.getHeight());
        gallery.resizeRelocate(0, 0, getWidth(), getHeight());
        exports.autosize();
        exports.relocate(
                Math.rint((width - exports.getWidth()) / 2), Math.rint((getHeight() - exports.getHeight()) / 2));
        double tableWidth = Math.min(TablePanel.WIDTH, getWidth() - 2 * ROOM);
        double tableHeight = Math.min(table.prefHeight(tableWidth), getHeight() - 2 * ROOM);
        table.resizeRelocate(
                Math.rint((getWidth() - tableWidth) / 2),
                Math.rint((getHeight() - tableHeight) / 2),
                tableWidth,
                tableHeight);
    }
}
