package pushpull.ui.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import pushpull.experiment.Experiment;
import pushpull.settings.Schema;
import pushpull.settings.Setting;
import pushpull.settings.Texts;
import pushpull.ui.model.RunModel;

/// All settings of the experiment, generated from its schema: a block for each family, in the order of the components.
///
/// A setting that is no family stands in the block before it, and so do families that say more about it.
public final class ExperimentPanel extends ScrollPane {
    private static final double PADDING = 16;
    private static final double BAR = 6;
    private static final Texts TEXTS = Texts.bundle("ui");
    private final VBox column = new VBox();
    private final List<FamilyBlock> blocks = new ArrayList<>();
    private final Map<String, Consumer<String>> offers = new LinkedHashMap<>();

    public ExperimentPanel(RunModel run) {
        PanelContext context = new PanelContext(
                run.experiment()::get,
                run::change,
                run::changeAlone,
                this::reveal,
                run.lab()::showWarning,
                run.lab()::showMessage,
                run.lab()::isWarning,
                new Explanations(this),
                new ChoiceFinder());
        Setting family = null;
        List<Setting> loose = new ArrayList<>();
        for (Setting setting : Schema.of(Experiment.class).settings()) {
            if (!setting.isBeside()) {
                addBlock(family, loose, context);
                family = setting;
                loose.clear();
            } else {
                loose.add(setting);
            }
        }
        addBlock(family, loose, context);
        setId("experiment-panel");
        getStyleClass().add("experiment-panel");
        column.getStyleClass().add("experiment-column");
        column.setMinWidth(0);
        setContent(column);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        viewportBoundsProperty().subscribe(this::makeRoom);
        column.heightProperty().subscribe(this::makeRoom);
        run.experiment().subscribe(this::show);
    }

    /// The scroll bar stands in the padding, so that nothing moves when it comes.
    private void makeRoom() {
        boolean scrolls = column.getHeight() > getViewportBounds().getHeight() + 0.5;
        column.setPadding(new Insets(8, scrolls ? PADDING - BAR : PADDING, 8, PADDING));
    }

    private void addBlock(@Nullable Setting family, List<Setting> loose, PanelContext context) {
        if (family != null) {
            FamilyBlock block = new FamilyBlock(family, List.copyOf(loose), context);
            blocks.add(block);
            column.getChildren().add(block);
        }
    }

    /// Shows the settings of an experiment; null is none and changes nothing.
    public void show(@Nullable Experiment experiment) {
        if (experiment != null) {
            blocks.forEach(block -> block.show(experiment));
        }
    }

    /// Offers to compare a setting with another value of it, in the menu of its row.
    ///
    /// @param compares told the id of the control of the setting
    public void setCompare(Consumer<String> compares) {
        offer("compare.with", compares);
    }

    /// Offers to sweep a setting, in the menu of its row.
    ///
    /// @param sweeps told the id of the control of the setting
    public void setSweep(Consumer<String> sweeps) {
        offer("sweep.this", sweeps);
    }

    private void offer(String key, Consumer<String> action) {
        if (offers.isEmpty()) {
            addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::openMenu);
        }
        offers.put(key, action);
    }

    private void openMenu(ContextMenuEvent event) {
        String id = event.getTarget() instanceof Node node ? settingId(node) : "";
        if (!id.isEmpty()) {
            ContextMenu menu = new ContextMenu();
            offers.forEach((key, action) -> {
                MenuItem item = new MenuItem(TEXTS.get(key));
                item.setId(key.replace('.', '-'));
                item.setOnAction(_ -> action.accept(id));
                menu.getItems().add(item);
            });
            menu.show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        }
    }

    /// The id of the control of the setting whose row a node is in; empty if it is in none, or has a menu of its own.
    private String settingId(Node node) {
        for (Node at = node; at != null && !at.equals(column); at = at.getParent()) {
            if (at instanceof TextInputControl) {
                return "";
            }
            if (at instanceof KnobRow row) {
                return row.controlId();
            }
            if (at.getId() != null && at.getId().startsWith("choice-")) {
                return at.getId();
            }
        }
        return "";
    }

    /// Scrolls as little as is needed for a part to be seen whole.
    private void reveal(Node part) {
        column.applyCss();
        column.layout();
        Bounds bounds = column.sceneToLocal(part.localToScene(part.getBoundsInLocal()));
        double spare = column.getHeight() - getViewportBounds().getHeight();
        if (spare <= 0) {
            return;
        }
        double top = getVvalue() * spare;
        double bottom = top + getViewportBounds().getHeight();
        if (bounds.getMinY() < top) {
            setVvalue(bounds.getMinY() / spare);
        } else if (bounds.getMaxY() > bottom) {
            setVvalue((bounds.getMaxY() - getViewportBounds().getHeight()) / spare);
        }
    }
}
