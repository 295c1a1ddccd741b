package pushpull.ui.window;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import pushpull.experiment.Experiment;
import pushpull.paint.Theme;
import pushpull.paint.chart.ChangeText;
import pushpull.run.Command;
import pushpull.settings.Texts;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.history.History;
import pushpull.snapshot.history.Navigation;
import pushpull.ui.model.RunModel;
import pushpull.ui.widget.Controls;
import pushpull.ui.widget.ExplainedNodes;
import pushpull.ui.widget.Icon;
import pushpull.ui.widget.ThrottledView;

/// What is being trained, and the buttons that belong to the whole window.
final class TopBar extends HBox {
    private static final Texts TEXTS = Texts.bundle("ui");

    private final Label title = new Label(TEXTS.get("title"));
    private final Label subtitle = new Label();
    private final TitleButton document = new TitleButton(title);
    private final Map<Tab, ToggleButton> tabs = new EnumMap<>(Tab.class);
    private List<Button> ofTheLab = List.of();
    private final RunModel run;
    private Tab shown = Tab.LAB;

    /// What its buttons do to the window.
    interface Actions {
        void toggleHelp();

        void toggleSettings();

        void toggleCharts();

        /// Shows a tab.
        void show(Tab tab);
    }

    TopBar(RunModel run, Actions window) {
        this.run = run;
        title.setId("title");
        title.getStyleClass().add("title");
        subtitle.getStyleClass().add("subtitle");
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        Button theme = theme();
        Button keys = Controls.icon(Icon.HELP, "help", TEXTS.get("top.help"), window::toggleHelp);
        Button settings =
                Controls.icon(Icon.FOLD_LEFT, "fold-settings", TEXTS.get("top.settings"), window::toggleSettings);
        Button charts = Controls.icon(Icon.FOLD_RIGHT, "fold-charts", TEXTS.get("top.charts"), window::toggleCharts);
        getStyleClass().add("top-bar");
        Button undo = Controls.icon(Icon.UNDO, "undo", TEXTS.get("top.undo", ""), () -> run.send(new Command.Undo()));
        Button redo = Controls.icon(Icon.REDO, "redo", TEXTS.get("top.redo", ""), () -> run.send(new Command.Redo()));
        new ThrottledView(run, () -> {
            Snapshot now = run.snapshot().get();
            Navigation navigation =
                    now == null ? Navigation.NONE : now.history().navigation();
            offer(undo, "top.undo", navigation.undo());
            offer(redo, "top.redo", navigation.redo());
        });
        HBox middle = tabs(window);
        Region beyond = new Region();
        HBox.setHgrow(beyond, Priority.ALWAYS);
        getChildren().addAll(document, subtitle, room, middle, beyond, undo, redo, settings, charts, theme, keys);
        ofTheLab = List.of(undo, redo, charts);
        ExplainedNodes.explain(document, "top.document");
        ExplainedNodes.explain(subtitle, "top.subtitle");
        Map.of(undo, "undo", redo, "redo", settings, "settings", charts, "charts", theme, "theme", keys, "help")
                .forEach((button, name) -> ExplainedNodes.explain(button, "top." + name));
        run.experiment().subscribe(now -> show(now, run.title().get()));
        run.title().subscribe(now -> show(run.experiment().get(), now));
        run.unsaved().subscribe(() -> show(run.experiment().get(), run.title().get()));
    }

    private Button theme() {
        Button theme = Controls.icon(Icon.LIGHT, "theme", "", () -> run.lab()
                .theme()
                .set(run.lab().theme().get().other()));
        run.lab().theme().subscribe(now -> {
            theme.setGraphic((now == Theme.DARK ? Icon.LIGHT : Icon.DARK).node());
            Controls.rename(theme, TEXTS.get("top.theme." + now.other().name()));
        });
        return theme;
    }

    private HBox tabs(Actions window) {
        HBox row = new HBox();
        for (Tab tab : Tab.values()) {
            ToggleButton button = new ToggleButton(TEXTS.get(tab.key()));
            button.getStyleClass().setAll("tab-button");
            button.setId(tab.id());
            button.setOnAction(_ -> window.show(tab));
            ExplainedNodes.explain(button, tab.key());
            tabs.put(tab, button);
            row.getChildren().add(button);
        }
        row.getStyleClass().add("tabs");
        showTab(Tab.LAB);
        return row;
    }

    /// Marks the tab that is shown; buttons that are about the lab's run are there with it only.
    void showTab(Tab now) {
        tabs.forEach((tab, button) -> button.setSelected(tab == now));
        ofTheLab.forEach(button -> {
            button.setVisible(now == Tab.LAB);
            button.setManaged(now == Tab.LAB);
        });
        shown = now;
        show(run.experiment().get(), run.title().get());
    }

    /// Opens a menu under the title.
    void setMenu(Consumer<Node> open) {
        document.setMenu(TEXTS.get("top.menu"), open);
    }

    void showSubtitle(boolean shown) {
        subtitle.setVisible(shown);
        subtitle.setManaged(shown);
    }

    /// Offers what would be undone or done again, in words.
    private static void offer(Button button, String key, List<History.Mark> marks) {
        button.setDisable(marks.isEmpty());
        String name = TEXTS.get(key, ChangeText.of(marks));
        if (!name.equals(button.getAccessibleText())) {
            Controls.rename(button, name);
        }
    }

    private void show(@Nullable Experiment experiment, String name) {
        if (shown != Tab.LAB) {
            title.setText(TEXTS.get(shown.key()));
            subtitle.setText(TEXTS.get(shown.key() + ".subtitle"));
        } else if (experiment != null) {
            String named = name.isEmpty() ? Texts.label(experiment.data().getClass()) : name;
            title.setText(run.unsaved().get() ? TEXTS.get("title.unsaved", named) : named);
            String loss = Texts.within(experiment.loss().getClass());
            String distance = Texts.within(experiment.distance().getClass());
            subtitle.setText(TEXTS.get("top.subtitle", loss, distance));
        }
    }
}
