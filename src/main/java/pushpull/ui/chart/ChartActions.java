package pushpull.ui.chart;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import pushpull.paint.chart.Chart;
import pushpull.paint.chart.ChartPage;
import pushpull.settings.Texts;
import pushpull.ui.model.LabModel;

/// What a person can do with a chart: show it in large, and write it to a file.
public final class ChartActions {
    private static final Texts TEXTS = Texts.bundle("ui");
    private static final double WIDTH = 720;
    private static final double HEIGHT = 460;
    private static final double KEYED = 40;

    /// How long after a menu was closed the key that closed it may still be on its way, in nanoseconds.
    private static final long KEY = 300_000_000L;

    private final LabModel model;
    private final Consumer<Chart> enlarge;
    private Export export = (page, format) -> {};
    private long closedAt = -KEY;

    /// Writes a page to a file that the person chooses.
    @FunctionalInterface
    public interface Export {
        void write(ChartPage page, ChartPage.Format format);
    }

    /// @param enlarge shows a chart in large, or closes it if it is shown
    public ChartActions(LabModel model, Consumer<Chart> enlarge) {
        this.model = model;
        this.enlarge = enlarge;
    }

    /// Sets what writes files.
    public void setExport(Export writer) {
        export = writer;
    }

    void enlarge(ChartView view) {
        enlarge.accept(view.chart());
    }

    private void write(ChartView view, ChartPage.Format format) {
        Chart.View shown = view.view();
        if (shown != null) {
            export.write(ChartPage.of(view.chart(), shown, WIDTH, HEIGHT), format);
        }
    }

    /// Lets a button open a menu, but not by the key that has just closed one: the toolkit gives it to both.
    void drop(Button button, Supplier<ContextMenu> menus) {
        button.setOnAction(_ -> {
            if (!isJustClosed()) {
                ContextMenu menu = menus.get();
                menu.setOnHidden(_ -> closedAt = model.now().get());
                menu.show(button, Side.BOTTOM, 0, 0);
            }
        });
    }

    private boolean isJustClosed() {
        return model.now().get() - closedAt < KEY;
    }

    /// The menu of a chart.
    ContextMenu menu(ChartView view) {
        ContextMenu menu = new ContextMenu();
        menu.setOnHidden(_ -> closedAt = model.now().get());
        MenuItem large = new MenuItem(TEXTS.get("chart.enlarge"));
        large.setOnAction(_ -> enlarge(view));
        menu.getItems().addAll(large, new SeparatorMenuItem());
        for (ChartPage.Format format : ChartPage.Format.values()) {
            MenuItem item = new MenuItem(TEXTS.get("chart.save." + format.extension()));
            item.setId("save-" + format.name().toLowerCase(Locale.ROOT));
            item.setOnAction(_ -> write(view, format));
            menu.getItems().add(item);
        }
        return menu;
    }

    /// Gives a chart its menu, Enter and the double click.
    void install(ChartView view) {
        view.setOnContextMenuRequested(event -> {
            Point2D corner = view.localToScreen(KEYED, KEYED);
            boolean keyed = event.isKeyboardTrigger();
            menu(view)
                    .show(view, keyed ? corner.getX() : event.getScreenX(), keyed ? corner.getY() : event.getScreenY());
            event.consume();
        });
        view.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !isJustClosed()) {
                enlarge(view);
                event.consume();
            }
        });
        view.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                enlarge(view);
            }
        });
        view.setFocusTraversable(true);
    }
}
